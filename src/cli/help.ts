import { INPUTS, type InputDefinition, type InputName } from '../inputs/definitions.js';
import { GROUPS, type GroupName } from '../inputs/groups.js';

interface CommandHelp {
  /** In a line of 80 columns, for the list of the commands. */
  readonly brief: string;
  /** All of it, where there is more to say. */
  readonly does?: string;
  readonly usage: string;
  /** The options that mean something to it: of some groups, or single ones. */
  readonly options: readonly (GroupName | InputName)[];
  readonly own?: readonly (readonly [string, string])[];
  readonly examples?: readonly string[];
}

const PLANNING: readonly (GroupName | InputName)[] = [
  'file', 'cwd', 'jobs', 'needs', 'stage', 'dirty', 'context', 'files', 'registry',
]; // prettier-ignore

const HELP = {
  run: {
    brief: 'runs the pipeline, or just the jobs that are named',
    usage: 'run [JOB...]',
    options: Object.keys(GROUPS) as GroupName[],
    examples: [
      'gitlab-dind run',
      'gitlab-dind run test --needs --output out',
      'gitlab-dind run --context merge_request --manual deploy --secret TOKEN=abc',
    ],
  },
  plan: {
    brief: 'lists the jobs that would run, in order, and why others would not',
    usage: 'plan [JOB...]',
    options: PLANNING,
    examples: ['gitlab-dind plan --context tag=v1.0', 'gitlab-dind plan --json'],
  },
  lint: {
    brief: 'validates the pipeline file',
    usage: 'lint',
    options: PLANNING,
    examples: ['gitlab-dind lint --file ci/main.yml'],
  },
  simulate: {
    brief: 'plays the pipeline without an engine',
    does: 'plays the pipeline without an engine: every job passes, unless said otherwise',
    usage: 'simulate [JOB...]',
    options: PLANNING,
    own: [
      ['--outcome JOB=STATUS', 'success, canceled or failed[:EXITCODE]; may be given more than once'],
      ['--play JOB', 'Play a manual job; may be given more than once'],
      ['--cancel JOB', 'Cancel a job when it starts; may be given more than once'],
      ['--runners N', 'Say how long it takes on N runners of GitHub, and on one'],
      ['--start-up SECONDS', 'Until a runner works [20]'],
      [
        '--times FILE|JOB=SECONDS',
        'How long jobs take, where it is not 60 s: a JSON object of names and seconds, or the output jobs of a run; may be given more than once',
      ],
    ],
    examples: [
      'gitlab-dind simulate --outcome test=failed:3 --play deploy',
      'gitlab-dind simulate --runners 20 --times times.json --times build=90',
    ],
  },
  includes: {
    brief: 'stores what the pipeline includes from elsewhere, for later runs',
    does: 'stores the files that the pipeline includes from elsewhere in FOLDER, with a lock file of their commits and digests: a run with --includes-from FOLDER asks neither GitLab nor the web',
    usage: 'includes fetch FOLDER',
    options: ['file', 'cwd', 'variables', 'secrets', 'inputs', 'context', 'gitlab-url', 'gitlab-token', 'include-map'],
    examples: [
      'gitlab-dind includes fetch .gitlab/includes --gitlab-token TOKEN',
      'gitlab-dind run --includes-from .gitlab/includes',
    ],
  },
  audit: {
    brief: 'says of many projects which run as they are, and what others need',
    does: 'reads the pipelines of many projects, without running them, for the default branch, a tag, a merge request and a schedule: which run as they are, which with which inputs, which need changes, and what stands in the way of most; projects of a group are read over the API, without a clone',
    usage: 'audit --folders DIR... | --group URL',
    options: ['file', 'inputs', 'runners', 'gitlab-url', 'gitlab-token', 'include-map'],
    own: [
      ['--folders DIR...', 'Clones of projects'],
      ['--group URL', 'All projects of a group of a GitLab instance, and of its subgroups'],
      ['--output FILE', 'Write it to FILE: .html, .md or .json'],
    ],
    examples: [
      'gitlab-dind audit --folders ~/projects/* --output audit.html',
      'gitlab-dind audit --group https://gitlab.com/my-group --gitlab-token TOKEN --json',
    ],
  },
  compare: {
    brief: 'says whether a run here and a pipeline of GitLab have the same result',
    does: 'puts a pipeline of GitLab beside a run of the same commit, job by job: what is the same, what differs as is expected, and what differs, with the cause where it can be told. Exit code 0: nothing else than expected differs, 1: something does',
    usage: 'compare GITLAB RUN.jsonl | compare --fetch FILE GITLAB',
    options: ['cwd', 'gitlab-url', 'gitlab-token'],
    own: [
      ['GITLAB', 'A file that --fetch has written, the address of a pipeline, or its ID'],
      ['RUN.jsonl', 'What gitlab-dind run --json has printed'],
      ['--fetch FILE', 'Only store the side of GitLab in FILE'],
      ['--project PATH', 'The project of an ID [that of the remote]'],
      ['--run-output DIR', 'The folder output of the run: files of artifacts and tests are compared, too'],
      ['--output FILE', 'Write it to FILE as well: .md or .json'],
    ],
    examples: [
      'gitlab-dind compare https://gitlab.com/group/app/-/pipelines/7 run.jsonl --gitlab-token TOKEN',
      'gitlab-dind compare --fetch gitlab.json 7 --project group/app',
      'gitlab-dind compare gitlab.json run.jsonl --run-output out',
    ],
  },
  forecast: {
    brief: "says what the pipelines of the past would cost on GitHub's runners",
    does: "reads the jobs that have ended on GitLab in the last days: minutes by project, job and tags, jobs at once, waiting for runners; and what they would cost on GitHub's runners, on one per pipeline and on one per job, and how sure that is",
    usage: 'forecast --group URL | --project URL | FILE',
    options: ['concurrency', 'runners', 'gitlab-url', 'gitlab-token'],
    own: [
      ['--group URL', 'All projects of a group of a GitLab instance, and of its subgroups'],
      ['--project URL', 'One project'],
      ['--days N', 'So many days back [30]'],
      ['--fetch FILE', 'Only store what GitLab tells in FILE'],
      [
        '--prices FILE',
        'Prices: {"currency": "USD", "date": "2026-10-30", "per_minute": {"ubuntu-latest": 0.006}} [an example]',
      ],
      ['--at-most N', 'Runners that there are at the same time [20]'],
      ['--start-up SECONDS', 'Until a runner works [20]'],
      ['--output FILE', 'Write it to FILE as well: .md or .json'],
    ],
    examples: [
      'gitlab-dind forecast --group https://gitlab.com/my-group --gitlab-token TOKEN --days 60',
      'gitlab-dind forecast jobs.json --prices prices.json --json',
    ],
  },
  registry: {
    brief: 'shows and cleans what is stored between runs',
    does: 'shows what is stored between runs: list, stats; verify reads all of it and drops what is not whole (exit code 1 where there was any); clean removes what is of no use, clean all everything',
    usage: 'registry list | stats | verify | clean [all]',
    options: ['storage-path', 'cache-max-size', 'docker-host'],
  },
  doctor: {
    brief: 'tells what the engine and this machine can do',
    usage: 'doctor',
    options: ['docker-host', 'storage-path'],
  },
  clean: {
    brief: 'removes what earlier runs left behind on the engine',
    does: 'removes what earlier runs left behind on the engine; never what belongs to a run that lives',
    usage: 'clean',
    options: ['docker-host'],
  },
} as const satisfies Record<string, CommandHelp>;

/** The commands, and in a line what each does. */
export const COMMANDS: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(HELP).map(([name, { brief }]) => [name, brief]),
);

const CODES =
  'Exit codes: 0 passed, 1 pipeline failed, 2 invalid configuration or usage, 3 engine or system failure, 130 canceled.';
const COMMON: NonNullable<CommandHelp['own']> = [
  ['--json', 'Print JSON: run one event a line, the others one document'],
  ['--help', 'Print what there is to say of the command'],
];

/** Column of the explanations. */
const INDENT = 30;

/** Text of `--help`: of a command its own options, from the table of the Action's inputs; without one the commands. */
export function helpText(command = '', width = 80): string {
  const columns = Math.max(70, Math.min(width, 110));
  const help: CommandHelp | undefined = (HELP as Readonly<Record<string, CommandHelp>>)[command];
  return `${(help === undefined ? overview(columns) : commandHelp(help, columns)).join('\n')}\n`;
}

function overview(columns: number): readonly string[] {
  return [
    'gitlab-dind COMMAND [JOB...] [OPTION...]',
    '',
    ...wrap('Runs a GitLab pipeline on the local Docker engine, Docker-in-Docker jobs included.', columns),
    '',
    'Commands',
    ...Object.entries(HELP).flatMap(([name, { brief }]) => entry(name, brief, 13, columns)),
    '',
    ...wrap('gitlab-dind COMMAND --help lists the options of a command, gitlab-dind --version the version.', columns),
    '',
    ...wrap(CODES, columns),
  ];
}

function commandHelp(help: CommandHelp, columns: number): readonly string[] {
  const groups = Object.entries(GROUPS).flatMap(([group, { title, inputs }]) => {
    const options = inputs
      .filter((name) => help.options.some((one) => one === group || one === name))
      .flatMap((name) => option(INPUTS[name], name, columns));
    return options.length === 0 ? [] : ['', title, ...options];
  });
  return [
    `gitlab-dind ${help.usage} [OPTION...]`,
    '',
    ...wrap(`It ${help.does ?? help.brief}.`, columns),
    ...(help.examples === undefined ? [] : ['', 'Examples', ...help.examples.map((example) => `  ${example}`)]),
    ...groups,
    '',
    'Other options',
    ...[...(help.own ?? []), ...COMMON].flatMap(([name, does]) => entry(name, does, INDENT, columns)),
    '',
    ...wrap(CODES, columns),
  ];
}

function option(input: InputDefinition, name: InputName, columns: number): readonly string[] {
  return entry(`--${input.repeated ?? name}${valueOf(input)}`, explain(input), INDENT, columns);
}

function valueOf({ type, repeated, choices }: InputDefinition): string {
  if (type === 'Bool') return '';
  if (repeated !== undefined) return ' K=V';
  return choices === undefined ? ` ${type.toUpperCase()}` : ' WORD';
}

function explain({ description, choices, default: standard }: InputDefinition): string {
  const words = choices === undefined ? '' : ` (${choices.join(', ')})`;
  return `${description.replaceAll('`', '')}${words}${standard === '' ? '' : ` [${standard}]`}`;
}

/** A name, and what it is, in two columns. */
function entry(name: string, text: string, indent: number, columns: number): readonly string[] {
  const lines = wrap(text, columns - indent).map((line) => `${' '.repeat(indent)}${line}`);
  const head = `  ${name}`;
  if (head.length + 1 > indent) return [head, ...lines];
  return [`${head.padEnd(indent)}${(lines[0] ?? '').slice(indent)}`, ...lines.slice(1)];
}

function wrap(text: string, columns: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > columns) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line];
}
