import { createInterface } from 'node:readline/promises';
import { UsageError } from '../../../errors.js';
import type { Plan } from '../../../gitlab/types.js';
import { lackingNotes } from '../../../run/last/pick.js';
import type { Asking } from '../../../run/last/again.js';
import { menu, readAnswer, type Answer } from './menu.js';

/** Asks in the terminal which jobs are to run, as `run --interactive` does. Throws a {@link UsageError} where nobody answers. */
export const askJobs: Asking = async (plan) => {
  const { stdin: input, stdout: output } = process;
  output.write(menu(plan));
  const terminal = createInterface({ input, output });
  const gone = new AbortController();
  terminal.once('close', () => gone.abort()); // Ctrl-D and Ctrl-C
  const ask = (question: string): Promise<string> => terminal.question(question, { signal: gone.signal });
  const until = async (question: string, read: (text: string) => Answer): Promise<readonly string[]> => {
    for (;;) {
      const answer = read(await ask(question));
      if ('names' in answer) return answer.names;
      output.write(`${answer.problem}\n`);
    }
  };
  try {
    const jobs = await until('Jobs to run (numbers, 2-4, names; nothing: all): ', (text) => readAnswer(text, plan));
    if (jobs.length > 0) return { jobs, manual: [], needs: await wantsNeeds(plan, jobs, ask) };
    const manual = plan.jobs.some(({ when }) => when === 'manual')
      ? await until('Manual jobs to play (nothing: none): ', (text) =>
          readAnswer(text, plan, ({ when }) => when === 'manual'),
        )
      : [];
    return { jobs, manual, needs: false };
  } catch (error) {
    if (gone.signal.aborted) throw new UsageError('--interactive: nothing was chosen, so nothing runs');
    throw error;
  } finally {
    terminal.close();
  }
};

/** What the jobs need and nobody has chosen may run as well. */
async function wantsNeeds(
  plan: Plan,
  jobs: readonly string[],
  ask: (question: string) => Promise<string>,
): Promise<boolean> {
  if (lackingNotes(plan, new Set(jobs)).length === 0) return false;
  return /^y(es)?$/i.test((await ask('With what they need (y/N)? ')).trim());
}
