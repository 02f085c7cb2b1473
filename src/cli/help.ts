import { INPUTS, OPTIONS, type InputDefinition, type InputName, type OptionName } from '../inputs/definitions.js';
import { SHORT } from './options.js';
import { MIGRATION_HELP } from './commands/migration/help.js';
import { GROUPS, type GroupName } from '../inputs/groups.js';

interface CommandHelp {
  /** In a line of 80 columns, for the list of the commands. */
  readonly brief: string;
  /** All of it, where there is more to say. */
  readonly does?: string;
  readonly usage: string;
  /** The options that mean something to it: of some groups, or single ones. */
  readonly options: readonly (GroupName | OptionName)[];
  readonly own?: readonly (readonly [string, string])[];
  readonly examples?: readonly string[];
}

const PLANNING: readonly (GroupName | OptionName)[] = [
  'file', 'cwd', 'jobs', 'needs', 'stage', 'dirty', 'context', 'files', 'registry',
]; // prettier-ignore

/** What an exported workflow has in its steps: all but what each step has of its own, and what is for this machine. */
const EXPORTED: readonly InputName[] = (Object.keys(INPUTS) as InputName[]).filter(
  (name) =>
    !['output', 'jobs', 'needs', 'stage', 'secrets', 'mode', 'needs-context', 'batch', 'docker-host'].includes(name),
);

const HELP = {
  run: {
    brief: 'runs the pipeline, or just the jobs that are named',
    usage: 'run [JOB...]',
    options: (Object.keys(GROUPS) as GroupName[]).filter((group) => group !== 'migration'),
    own: [
      ['--interactive, -i', 'In a terminal: show the jobs, and ask which of them are to run'],
      ['--rerun-failed', 'Run again what failed in the last run, and what was skipped since'],
      ['--with-last', 'With names of jobs: take artifacts and variables of what they need from the last run'],
      ['--from STAGE', 'Run this stage and those after it, with what the last run has left of the ones before'],
      [
        '--shell-on-failure',
        'In a terminal: open a shell in the container of each job whose script fails, before the job goes on',
      ],
      ['--watch', 'Run again each time that files of the project change, with what is not committed; Ctrl-C ends'],
    ],
    examples: [
      'gitlab-dind run',
      'gitlab-dind run -i',
      'gitlab-dind run --rerun-failed',
      'gitlab-dind run deploy --with-last',
      'gitlab-dind run test --needs --output out',
      'gitlab-dind run test --shell-on-failure',
      'gitlab-dind run --context merge_request --manual deploy --secret TOKEN=abc',
    ],
  },
  shell: {
    brief: 'opens a shell in the container of a job, in place of its script',
    does: 'prepares a job with all that it has (image, services, sources, artifacts, caches) and opens a shell in its container, in place of its script. Nothing of the job is run, collected or saved afterwards; exit code 0 where there was a shell, however it ended',
    usage: 'shell JOB',
    options: Object.keys(GROUPS) as GroupName[],
    own: [['--with-last', 'Take artifacts and variables of what it needs from the last run']],
    examples: ['gitlab-dind shell test --with-last', 'gitlab-dind shell deploy --needs'],
  },
  plan: {
    brief: 'lists the jobs that would run, in order, and why others would not',
    usage: 'plan [JOB...]',
    options: PLANNING,
    own: [
      ['--merged', 'The whole configuration as YAML, with what it includes, extends and refers to'],
      ['--why', 'Why each job, or those that are named, are in the pipeline or not: rule by rule, with the values'],
      ['--list', 'The jobs as a table: name, description, stage, when, allow_failure, environment, needs'],
      ['--csv', 'The same, divided by semicolons'],
      ['--graph', 'The jobs and what they wait for: as text in a terminal, else as a Mermaid diagram'],
    ],
    examples: ['gitlab-dind plan --context tag=v1.0', 'gitlab-dind plan deploy --why', 'gitlab-dind plan --merged'],
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
      [
        '--outcome JOB=STATUS',
        'success, canceled or failed[:EXITCODE]; a parallel job stands for all of its parts; may be given more than once',
      ],
      ['--play JOB', 'Play a manual job, or all parts of one; may be given more than once'],
      ['--cancel JOB', 'Cancel a job, or all parts of one, when it starts; may be given more than once'],
      ['--runners N', 'Say how long it takes on N runners of GitHub, and on one'],
      ['--start-up SECONDS', 'Until a runner works [20]'],
      [
        '--times FILE|JOB=SECONDS',
        'How long jobs take, where it is not 60 s: a JSON object of names and seconds, or the output jobs of a run; a parallel job stands for all of its parts; may be given more than once',
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
  export: {
    brief: 'writes the pipeline as a workflow with a GitHub job for each job',
    does: "writes the pipeline as a workflow with a GitHub job for each job, which GitHub's runners run side by side; inputs that are given are those of its steps",
    usage: 'export',
    options: EXPORTED,
    own: [
      ['--output FILE', 'The workflow [.github/workflows/gitlab-pipeline.yml]'],
      ['--check', 'Only tell whether the file is current: exit code 1 where it is not'],
      ['--force', 'Write over a file that was not made by this command'],
    ],
    examples: ["gitlab-dind export --runners 'docker,arm64=ubuntu-24.04-arm'", 'gitlab-dind export --check'],
  },
  ...MIGRATION_HELP,
  registry: {
    brief: 'shows and cleans what is stored between runs',
    does: 'shows what is stored between runs: list, stats; verify reads all of it and drops what is not whole (exit code 1 where there was any); clean removes what is of no use, clean all everything',
    usage: 'registry list | stats | verify | clean [all]',
    options: ['storage-path', 'cache-max-size', 'docker-host'],
  },
  doctor: {
    brief: 'tells what the engine and this machine can do',
    does: 'tells what the engine, a container of it, registries and this machine can do, each with its remedy, and changes nothing; exit code 3 where something is missing that every run takes',
    usage: 'doctor',
    own: [['--config', 'Show every option that is set, its value and where it comes from, and check nothing else']],
    options: ['docker-host', 'default-image', 'registry-upstreams', 'storage-path'],
  },
  completion: {
    brief: 'prints what bash, zsh or fish load to complete words',
    usage: 'completion bash | zsh | fish',
    options: [],
    examples: [
      'source <(gitlab-dind completion bash)',
      'gitlab-dind completion fish > ~/.config/fish/completions/gitlab-dind.fish',
    ],
  },
  clean: {
    brief: 'removes what earlier runs left behind on the engine',
    does: 'removes what earlier runs left behind on the engine; never what belongs to a run that lives; clean all also the results of last runs, of all projects',
    usage: 'clean [all]',
    options: ['docker-host'],
  },
} as const satisfies Record<string, CommandHelp>;

/** The commands, and in a line what each does. */
export const COMMANDS: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(HELP).map(([name, { brief }]) => [name, brief]),
);

/** The options that mean something to a command, in the order of the help. */
export function optionsOf(command: string): readonly OptionName[] {
  const help = (HELP as Readonly<Record<string, CommandHelp>>)[command];
  return Object.entries(GROUPS).flatMap(([group, { inputs }]) =>
    [...inputs].filter((name) => help?.options.some((one) => one === group || one === name) === true),
  );
}

const CODES =
  'Exit codes: 0 passed, 1 pipeline failed, 2 invalid configuration or usage, 3 engine or system failure, 130 canceled.';
const COMMON: NonNullable<CommandHelp['own']> = [
  ['--no-NAME', 'Switch off what is true or false: --no-needs'],
  ['--json', 'Print JSON: run one event a line, the others one document'],
  ['--help, -h', 'Print what there is to say of the command'],
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
      .flatMap((name) => option(OPTIONS[name], name, columns));
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

function option(input: InputDefinition, name: OptionName, columns: number): readonly string[] {
  const letter = Object.entries(SHORT).find(([, long]) => long === name)?.[0];
  const short = letter === undefined ? '' : `, -${letter}`;
  return entry(`--${input.repeated ?? name}${valueOf(input)}${short}`, explain(input), INDENT, columns);
}

function valueOf({ type, repeated, choices }: InputDefinition): string {
  if (type === 'Bool') return '';
  if (repeated !== undefined) return type === 'List' ? ' LIST' : ' K=V';
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
