import { UsageError } from '../../errors.js';
import type { Plan } from '../../gitlab/types.js';
import type { RunInputs } from '../../inputs/parse.js';
import { checkStage, choose, type Chooser } from '../../inputs/prepare/choose.js';
import type { Prepared } from '../../inputs/prepare/prepare.js';
import type { Part } from '../../pipeline/part/part.js';
import { withShell } from '../shell-plan.js';
import { Keeper } from './keeper.js';
import type { KeptLogs } from './logs.js';
import { LastPart, type Taken } from './part.js';
import { lackingNotes, pickFailed, pickFrom, pickWithLast, takenNote, type Picked } from './pick.js';
import { LastResults } from './results.js';

/** What of the last run takes the place of running it again. */
export type Wish =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'rerun-failed' }
  | { readonly kind: 'with-last' }
  | { readonly kind: 'from'; readonly stage: string };

/** Asks which jobs are to run; none: all. `manual`: which of them are played as well; `needs`: with what they need. */
export type Asking = (plan: Plan) => Promise<{
  readonly jobs: readonly string[];
  readonly manual: readonly string[];
  readonly needs: boolean;
}>;

/** The results of earlier runs on this machine, for one run: `choose` first, then the rest in any order. */
export class Again {
  readonly #wish: Wish;
  readonly #state: string;
  readonly #shell: string | undefined;
  readonly #ask: Asking | undefined;
  #taken: readonly Taken[] = [];
  #whole = true;

  /** `state`: the command's state folder. `shell`: a job that has a shell in place of its script. `ask`: somebody says what runs. */
  constructor(wish: Wish, state: string, shell?: string, ask?: Asking) {
    this.#wish = wish;
    this.#state = state;
    this.#shell = shell;
    this.#ask = ask;
  }

  /** Chooses by what is asked for, and by what the last run has left. Throws a {@link UsageError}. */
  readonly choose: Chooser = async (plan, opened) => {
    const choice = await this.#choose(plan, opened);
    return this.#shell === undefined ? choice : { ...choice, plan: withShell(choice.plan, this.#shell) };
  };

  readonly #choose: Chooser = async (plan, { inputs: given, project }) => {
    const inputs = this.#ask === undefined ? given : withAnswers(given, await this.#ask(plan));
    const chosen = choose(plan, inputs); // names that there are not come first
    const names = new Set(chosen.plan.jobs.map(({ name }) => name));
    this.#whole = names.size === plan.jobs.length;
    if (this.#wish.kind === 'nothing')
      return inputs.needs || this.#whole ? chosen : { ...chosen, notes: lackingNotes(plan, names) };
    if (!inputs.settings.trusted)
      throw new UsageError(`${this.#wish.kind}: a run that is not trusted takes nothing of other runs`);
    this.#whole = false;
    const last = await LastResults.of(this.#state, project.folder).read();
    const picked = this.#pick(plan, names, last);
    this.#taken = picked.taken;
    const note = takenNote(picked.taken, Date.now());
    const { manual } = chosen;
    return {
      plan: picked.plan,
      manual: manual === 'all' ? manual : [...new Set([...manual, ...picked.played])],
      notes: note === undefined ? [] : [note],
    };
  };

  /** What runs; undefined: all of the plan. */
  part({ plan, manual, project }: Prepared): Part | undefined {
    if (this.#wish.kind === 'nothing') return undefined;
    return new LastPart({ plan, manual }, this.#taken, LastResults.of(this.#state, project.folder));
  }

  /** Keeps the results of this run; undefined: none are to be kept. */
  keeper({ inputs, context, project }: Prepared, tell: (message: string) => void): Keeper | undefined {
    const { lastRunMaxBytes: maxBytes, settings } = inputs;
    // a run that is not trusted leaves nothing to others, and a job whose script has not run has no result
    if (maxBytes === 0 || !settings.trusted || this.#shell !== undefined) return undefined;
    const last = LastResults.of(this.#state, project.folder);
    return new Keeper({ last, state: this.#state, context, whole: this.#whole, maxBytes, tell });
  }

  /** Keeps the logs of this run; undefined: none are to be kept. */
  async logs({ inputs, plan, project }: Prepared, tell: (message: string) => void): Promise<KeptLogs | undefined> {
    const { lastRunMaxBytes: maxBytes, settings } = inputs;
    if (maxBytes === 0 || !settings.trusted || this.#shell !== undefined) return undefined;
    const { keepLogs } = await import('./logs.js');
    return keepLogs(LastResults.of(this.#state, project.folder), maxBytes, plan.jobs, tell);
  }

  #pick(plan: Parameters<Chooser>[0], names: ReadonlySet<string>, last: Parameters<typeof pickFailed>[1]): Picked {
    const wish = this.#wish;
    if (wish.kind === 'from') {
      checkStage(plan, 'from', wish.stage);
      return pickFrom(plan, wish.stage, last);
    }
    return wish.kind === 'with-last' ? pickWithLast(plan, names, last) : pickFailed(plan, last);
  }
}

function withAnswers(inputs: RunInputs, { jobs, manual, needs }: Awaited<ReturnType<Asking>>): RunInputs {
  const before = inputs.settings.manual;
  const settings = { ...inputs.settings, manual: before === 'all' ? before : [...before, ...manual] };
  return { ...inputs, jobs, needs: inputs.needs || needs, settings };
}
