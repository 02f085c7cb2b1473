import { INPUTS, type InputDefinition } from '../inputs/definitions.js';

export const COMMANDS = {
  run: 'runs the pipeline, or just the jobs that are named',
  plan: 'lists the jobs that would run, in order, and why others would not',
  lint: 'validates the pipeline file',
  simulate: 'plays the pipeline without an engine: --outcome JOB=failed[:EXITCODE], --play JOB, --cancel JOB',
  registry: 'shows what is stored between runs: list, stats; clean removes what is of no use, clean all everything',
  doctor: 'tells what the engine and this machine can do',
  clean: 'removes what earlier runs left behind on the engine',
} as const;

/** Text of `--help`, made from the same table as the Action's inputs. */
export function helpText(): string {
  const commands = Object.entries(COMMANDS).map(([name, text]) => `  ${name.padEnd(10)} ${text}`);
  const options = Object.entries(INPUTS as Record<string, InputDefinition>).map(([name, definition]) => {
    const value =
      definition.type === 'Bool'
        ? ''
        : definition.repeated !== undefined
          ? ' K=V'
          : ` ${definition.type.toUpperCase()}`;
    const choices = definition.choices === undefined ? '' : ` (${definition.choices.join(', ')})`;
    const standard = definition.default === '' ? '' : ` [${definition.default}]`;
    return `  --${definition.repeated ?? name}${value}\n        ${definition.description.replaceAll('`', '')}${choices}${standard}`;
  });
  return [
    'gitlab-dind COMMAND [JOB...] [OPTION...]',
    '',
    'Runs a GitLab pipeline on the local Docker engine, Docker-in-Docker jobs included.',
    '',
    'Commands',
    ...commands,
    '',
    'Options',
    '  --json\n        Print JSON: run one event a line, the others one document',
    '  --help\n        Print this text',
    ...options,
    '',
    'Exit codes: 0 passed, 1 pipeline failed, 2 invalid configuration or usage, 3 engine or system failure, 130 canceled.',
    '',
  ].join('\n');
}
