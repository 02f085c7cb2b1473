import { exitCodeOf } from '../../../run/exit.js';
import type { InputProblem, RunInputs } from '../../../inputs/parse.js';
import { Again } from '../../../run/last/again.js';
import { stateFolder } from '../../../run/last/results.js';
import { runFor } from '../../../run/run.js';
import { readArguments, type Arguments } from '../../arguments.js';
import { complain } from '../../door.js';
import { terminalFront } from './front.js';
import { withoutTerminal } from './terminal.js';
import { wishOf } from './wish.js';

/**
 * `gitlab-dind shell JOB`. Returns the exit code: 0 where the shell was opened and has ended, whatever its own exit code,
 * which is that of the last thing that was typed. What keeps it from being opened has the codes of a run.
 */
export async function shellCommand(args: Arguments): Promise<number> {
  const read = readArguments(args);
  const { wish, problems } = wishOf(args, read.inputs);
  const [job = ''] = read.inputs.jobs;
  const own = [...notOneJob(read.inputs), ...withoutTerminal('shell', 'a shell', args.json)];
  const again = new Again(wish, stateFolder(process.env), job);
  const front = terminalFront({ json: args.json, again, shell: { time: 'instead', job } });
  const outcome = await runFor({ ...read, problems: [...read.problems, ...problems, ...own] }, front);
  for (const message of outcome.lost) complain(`ERROR: ${message}`);
  const code = exitCodeOf(outcome);
  // a job that may fail is no failure of the run, and yet there was no shell
  return code === 0 && front.shells() === 0 ? 1 : code;
}

function notOneJob({ jobs, stage }: RunInputs): readonly InputProblem[] {
  const problems = [
    ...(jobs.length === 0 ? ['shell: name the job to open a shell in: gitlab-dind shell JOB'] : []),
    ...(jobs.length > 1 ? [`shell: a shell is in one job, and ${jobs.length} are named`] : []),
    ...(stage === undefined ? [] : ['--stage: a shell is in one job; name it']),
  ];
  return problems.map((message) => ({ message, location: undefined, input: undefined }));
}
