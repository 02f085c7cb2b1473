import type { Plan } from '../../../gitlab/types.js';
import type { ShellTime } from '../../../job/shell/door.js';
import { printable } from '../../../report/text.js';
import { resultLine } from '../../../report/result-event.js';
import type { Front } from '../../../run/front.js';
import type { Again } from '../../../run/last/again.js';
import { roomIn } from '../../../run/pace.js';
import { jobsNamed } from '../../../run/shell-plan.js';
import { formatDiagnostic } from '../../diagnostics.js';
import { complain } from '../../door.js';
import {
  canRedraw,
  consoleReporter,
  wantsColor,
  type ConsoleReporter,
  type LiveList,
  type Shown,
} from '../../screen/console.js';
import { columnsOf, measured } from '../../screen/width.js';
import { TerminalDoor } from '../../shell/door.js';
import { SourceArtifacts } from '../../source-artifacts.js';
import { onInterrupt } from './interrupt.js';
import { listFor } from './list.js';

/** Which jobs get a shell: all whose script fails, or one in place of its script. */
export type ShellWish = { readonly time: 'on-failure' } | { readonly time: 'instead'; readonly job: string };

export interface TerminalFrontOptions {
  readonly json: boolean;
  readonly again: Again;
  /** Fires when the run is to make room for another one. */
  readonly changed?: AbortSignal | undefined;
  /** undefined: none does. */
  readonly shell?: ShellWish | undefined;
}

export interface TerminalFront extends Front {
  readonly interrupted: () => boolean;
  /** How many shells were opened. */
  readonly shells: () => number;
}

/** The terminal, or what reads the events of `--json`: logs on standard output, warnings on standard error. */
export function terminalFront({ json, again, changed, shell }: TerminalFrontOptions): TerminalFront {
  let isInterrupted = false;
  let reporter: ConsoleReporter = jsonReporter;
  let door: TerminalDoor | undefined;
  let list: LiveList | undefined;
  return {
    interrupted: () => isInterrupted,
    shells: () => door?.opened ?? 0,
    asked: undefined,
    again,
    warn(warning) {
      const text = `WARNING: ${formatDiagnostic(warning)}`;
      // one that comes in the midst of a shell waits for its end
      if (door?.isOpen === true) reporter.tell(`${printable(text)}\n`);
      else complain(text);
    },
    async logs(prepared, tell) {
      if (json) return undefined;
      await measured(() => prepared.plan.jobs.map(({ name }) => columnsOf(name)));
      const shown = await listFor(prepared, again, tell);
      ({ list } = shown);
      return shown.kept;
    },
    open(plan, inputs) {
      reporter = json ? jsonReporter : reporterFor(plan, inputs, list);
      door = shell && doorOf(shell, plan, reporter);
      const artifacts = inputs.artifactsToSource ? new SourceArtifacts(inputs.cwd) : undefined;
      const stop = new AbortController();
      const interrupted = onInterrupt((message) => {
        isInterrupted = true;
        reporter.tell(message);
        stop.abort();
      });
      return {
        sink: (event) => {
          artifacts?.hear(event);
          return reporter.sink(event);
        },
        publisher: artifacts,
        publish: () => Promise.resolve({ result: undefined, lost: artifacts?.lost ?? [] }),
        stop: changed === undefined ? stop.signal : AbortSignal.any([stop.signal, changed]),
        shell: door,
        // that its job has passed says nothing of a script that was not run
        finish: (result) => reporter.finish(shell?.time === 'instead' && (door?.opened ?? 0) > 0 ? undefined : result),
        [Symbol.dispose]: () => interrupted.dispose(),
      };
    },
  };
}

function reporterFor(plan: Plan, shows: Shown, list: LiveList | undefined): ConsoleReporter {
  const { stdout, env } = process;
  const live = canRedraw(env, stdout.isTTY) ? { jobs: plan.jobs.map((job) => job.name), list } : undefined;
  const reporter = consoleReporter(stdout, wantsColor(env, stdout.isTTY), live, () => roomIn(stdout), shows);
  return stdout.isTTY ? reporter : { ...reporter, tell: jsonReporter.tell };
}

const jsonReporter: ConsoleReporter = {
  /** Waits for the reader where it is slow, so that a job that prints without end does not fill our memory. */
  sink(event) {
    process.stdout.write(`${JSON.stringify(event)}\n`);
    return roomIn(process.stdout);
  },
  tell: (text) => void process.stderr.write(text),
  hold: () => undefined,
  release: () => Promise.resolve(),
  finish(result) {
    if (result !== undefined) process.stdout.write(`${JSON.stringify(resultLine(result, new Date()))}\n`);
    return Promise.resolve();
  },
};

/** What gives the terminal to shells. */
function doorOf(wish: ShellWish, plan: Plan, reporter: ConsoleReporter): TerminalDoor {
  const { stdin, stdout, env } = process;
  const instead = new Set(wish.time === 'instead' ? jobsNamed(plan, wish.job).map(({ name }) => name) : []);
  const onFailure: ShellTime | undefined = wish.time === 'on-failure' ? 'on-failure' : undefined;
  stdin.on('error', () => undefined); // a terminal that is closed; while a shell has it, the shell hears of it
  return new TerminalDoor({
    wants: (job) => (instead.has(job) ? 'instead' : onFailure),
    terminal: { input: stdin, output: stdout },
    screen: reporter,
    color: wantsColor(env, stdout.isTTY),
    plain: !canRedraw(env, stdout.isTTY),
  });
}
