import type { InputProblem, RunInputs } from '../../../inputs/parse.js';
import type { Wish } from '../../../run/last/again.js';
import type { Arguments } from '../../arguments.js';

/** What the options say of the last run, and what of them does not go together. */
export function wishOf(
  args: Arguments,
  inputs: RunInputs,
): { readonly wish: Wish; readonly problems: readonly InputProblem[] } {
  const { flags, from } = args;
  const wishes: readonly Wish[] = [
    ...(flags.has('rerun-failed') ? [{ kind: 'rerun-failed' as const }] : []),
    ...(flags.has('with-last') ? [{ kind: 'with-last' as const }] : []),
    ...from.map((stage) => ({ kind: 'from' as const, stage })),
  ];
  const [wish = { kind: 'nothing' }, ...more] = wishes;
  const named = inputs.jobs.length > 0 || inputs.stage !== undefined;
  const problems = [
    ...more.map((other) => `--${other.kind}: --${wish.kind} says already what runs; give one of them, once`),
    ...(wish.kind === 'with-last' && !named ? ['--with-last: name the jobs to run, or a stage (--stage)'] : []),
    ...(wish.kind !== 'with-last' && wish.kind !== 'nothing' && named
      ? [`--${wish.kind}: it says by itself what runs; leave out names of jobs, and --stage`]
      : []),
    ...(wish.kind !== 'nothing' && inputs.needs
      ? [`--needs: it runs what --${wish.kind} takes from the last run; give one of them`]
      : []),
  ];
  return { wish, problems: problems.map((message) => ({ message, location: undefined, input: undefined })) };
}
