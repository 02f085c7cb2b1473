import { connect } from '../docker/engine/connect.js';
import { sweepDead } from '../docker/sweep.js';
import type { Engine } from '../docker/types.js';
import { messageOf, SystemError } from '../errors.js';
import { TimeLimit } from '../time-limit.js';
import type { ArtifactPublisher } from '../job/artifacts/publisher.js';
import { RunTimeout } from '../job/failure.js';
import type { ShellDoor } from '../job/shell/door.js';
import { count } from '../report/text.js';
import type { Diagnostic, Plan } from '../gitlab/types.js';
import type { ReadInputs, RunInputs } from '../inputs/parse.js';
import type { Prepared } from '../inputs/prepare/prepare.js';
import type { Part } from '../pipeline/part/part.js';
import type { EventSink } from '../report/events.js';
import type { PipelineResult } from '../report/result.js';
import { openProject } from '../repository/project.js';
import { registryOver } from '../registry/in-use.js';
import { adoptOldStorage, hasOldStorage, untrustedFolder } from '../registry/storage/projects.js';
import { sweepScratch } from '../scratch.js';
import type { Display, Front, Published } from './front.js';
import { Hidden } from './hidden.js';
import { keptOf, type Kept } from './kept.js';
import { paced } from './pace.js';

/** How a run came to its end: by itself, stopped from outside, or since its time was over. */
export interface RunOutcome {
  readonly result: PipelineResult;
  readonly ended: 'by itself' | 'stopped' | 'timeout';
  /** What was asked for with `output`, `report`, `artifacts` or `registry-push-to`, and could not be delivered. */
  readonly lost: readonly string[];
  /** Folder of what the job `pages` publishes, and of SARIF files of security reports; undefined: there is none. */
  readonly pagesPath: string | undefined;
  readonly sarifPath: string | undefined;
}

/** What is different where a run is one part of a pipeline that other runners run as well. */
export interface Role {
  readonly document: { readonly plan: Plan; readonly createdAt: string; readonly manual: 'all' | readonly string[] };
  /** Begins the part. Throws a `UsageError` where what is here is not what was planned. */
  begin(prepared: Prepared, hidden: Hidden): Promise<Part & { readonly sink: EventSink } & AsyncDisposable>;
}

/**
 * Runs a pipeline for a front: reads and plans it, connects to the engine, removes what dead runs have left, runs it, and
 * has it shown. Throws a `UsageError` or a `ConfigError` before anything is created where the user has something to mend,
 * a `SystemError` where the engine fails; nothing of the run remains either way.
 */
export async function runFor(read: ReadInputs, front: Front, role?: Role): Promise<RunOutcome> {
  const connecting = connect(read.inputs.dockerHost, (message) => front.warn({ message, location: undefined }));
  connecting.catch(() => undefined); // what is wrong with the pipeline file comes first
  const opening = openProject(read.inputs.cwd);
  opening.catch(() => undefined);
  // the engine and Git answer while the greater part of the code is loaded
  const [preparing, { runPipeline }] = await Promise.all([
    import('../inputs/prepare/prepare.js'),
    import('../pipeline/run.js'),
  ]);
  await using prepared =
    role === undefined
      ? await preparing.prepare(read, front.asked, 'run', opening, front.again?.choose)
      : await preparing.prepareStored(read, front.asked, opening, role.document);
  const { plan, context, source, project, manual, inputs } = prepared;
  const last = role === undefined ? front.again?.part(prepared) : undefined;
  // what is taken from the last run is neither checked nor shown nor waited for
  const shown = last === undefined ? plan : { ...plan, jobs: plan.jobs.filter(({ name }) => last.mine.has(name)) };
  const hidden = new Hidden(context);
  if (inputs.settings.push?.password !== undefined) hidden.add(inputs.settings.push.password);
  const unsupported = preparing.unsupportedKeywords({ ...prepared, plan: shown });
  const aside = role === undefined ? withoutEffect(inputs) : [];
  const warnings = [...inputs.notes, ...aside, ...plan.warnings, ...unsupported];
  for (const warning of warnings) front.warn({ ...warning, message: hidden.text(warning.message) });
  const engine = await connecting;
  const warn = (message: string): void => front.warn({ message: hidden.text(message), location: undefined });
  const sweeping = await tidied(engine, read, prepared, warn);
  const cacheNotes = (await front.restore?.(inputs)) ?? [];

  await using part = await role?.begin(prepared, hidden);
  const kept = await keptOf({ prepared: { ...prepared, plan: shown }, front, warnings, hidden, tell: warn });
  const { words, time } = timeLimit(inputs.timeoutSeconds);
  using display = front.open(shown, inputs);
  const sink = sinkOf(hidden, time, part === undefined ? [display, kept] : [display, kept, part]);
  for (const end of [display.stop, time.signal]) end.addEventListener('abort', engine.hurry, { once: true });
  let result: PipelineResult | undefined;
  let published: Published | undefined;
  let id = 0;
  try {
    const ran = await runPipeline({
      engine,
      plan,
      context,
      source,
      project,
      settings: { ...inputs.settings, manual },
      output: kept.output,
      tellVariables: inputs.report !== undefined,
      handover: kept.handover,
      keeper: kept.keeper,
      part: part ?? last,
      idTokens: context.idTokens === true ? front.idTokens?.() : undefined,
      publisher: masked(display.publisher, hidden),
      shell: display.shell && resting(display.shell, time),
      sink: paced(sink, process.stdout),
      signal: AbortSignal.any([display.stop, time.signal, engine.lost]),
      interrupted: AbortSignal.any([display.stop, engine.lost]),
      onPipelineId(pipeline) {
        id = pipeline;
        front.begin?.(pipeline);
      },
      onSecret(value) {
        hidden.add(value);
        front.hide?.(value);
      },
    });
    const canceledBy = ended() === 'timeout' ? words : undefined;
    result = hidden.result({ ...ran, cacheNotes, name: plan.name, canceledBy });
  } catch (error) {
    throw engine.lost.aborted ? leftBehind(engine, id) : error;
  } finally {
    time.clear();
    published = await finished(display, kept, result, ended()).finally(() => sweeping.done);
  }
  const { pagesPath, sarifPath } = kept.handover ?? { pagesPath: undefined, sarifPath: undefined };
  const lost = [...kept.lost, ...(published?.lost ?? []), ...(result.pushed?.failures ?? [])];
  return { result: published?.result ?? result, ended: ended(), lost, pagesPath, sarifPath };

  function ended(): RunOutcome['ended'] {
    return display.stop.aborted ? 'stopped' : time.signal.aborted ? 'timeout' : 'by itself';
  }
}

/** Hides what must not be shown of the events, and gives them to all who take them, one after the other. */
function sinkOf(hidden: Hidden, time: TimeLimit, takers: readonly { readonly sink: EventSink }[]): EventSink {
  return async (told) => {
    const event = hidden.event(told);
    if (event.type === 'pipeline' && event.status !== 'running') time.clear(); // what is left is cleaning up
    for (const taker of takers) await taker.sink(event);
  };
}

/** Shows the end of a run, and has everything written and sent that it leaves; also where showing it fails. */
async function finished(
  display: Display,
  kept: Kept,
  result: PipelineResult | undefined,
  ended: RunOutcome['ended'],
): Promise<Published | undefined> {
  let published: Published | undefined;
  try {
    await display.finish(result);
  } finally {
    const written = kept.close(result, ended);
    written.catch(() => undefined); // met below
    published = await display.publish?.(result, written);
    await written;
  }
  return published;
}

/** What is said of inputs that a run on one runner does nothing with. */
function withoutEffect({ fleet }: RunInputs): readonly Diagnostic[] {
  const given = { runners: fleet.runners.length > 0, 'arm64-runner': fleet.arm64Runner !== undefined };
  return Object.entries(given).flatMap(([name, is]) =>
    is
      ? [
          {
            message: `${name}: all jobs run on this runner; docs/fleet.md says how they run on several`,
            location: undefined,
          },
        ]
      : [],
  );
}

/** The names that a pipeline gives its artifacts are seen by all. */
function masked(publisher: ArtifactPublisher | undefined, hidden: Hidden): ArtifactPublisher | undefined {
  return (
    publisher && {
      announce: (job, spec, wanted) => publisher.announce(job, spec, wanted && hidden.text(wanted)),
      take: (...args) => publisher.take(...args),
    }
  );
}

type Warn = (message: string) => void;

/** Makes what earlier versions have stored this project's, beside which what dead runs have left is removed: that is returned. */
async function tidied(
  engine: Engine,
  read: ReadInputs,
  { inputs }: Prepared,
  warn: Warn,
): Promise<{ done: Promise<void> }> {
  const root = read.inputs.settings.storagePath;
  const done = sweepAll(engine, root, warn);
  if (inputs.settings.trusted) await takeOver(engine, root, inputs.settings.storagePath, warn);
  return { done };
}

/** Removes what earlier runs have left, beside this one; what cannot be removed is told. */
async function sweepAll(engine: Engine, root: string | undefined, warn: Warn): Promise<void> {
  const untrusted = root === undefined ? [] : [sweepScratch(untrustedFolder(root))];
  await Promise.all([sweepDead(engine), sweepScratch(), ...untrusted]).catch((error: unknown) =>
    warn(`What earlier runs left behind could not be removed: ${messageOf(error)}`),
  );
}

/** Makes a storage of earlier versions this project's, but not below a run of such a version. */
async function takeOver(
  engine: Engine,
  root: string | undefined,
  folder: string | undefined,
  warn: Warn,
): Promise<void> {
  if (root === undefined || folder === undefined || !hasOldStorage(root)) return;
  if ((await registryOver(engine, root)) !== undefined || !(await adoptOldStorage(root, folder))) return;
  warn(`${root} has a folder for each project now: what earlier versions have stored there is this project's`);
}

/** The time that the whole run has; `words`: `timeout of 10 minutes`. */
function timeLimit(seconds: number | undefined): { readonly time: TimeLimit; readonly words: string } {
  const words = seconds === undefined ? '' : `timeout of ${count(seconds / 60, 'minute')}`;
  const ms = seconds === undefined ? undefined : seconds * 1000;
  return { words, time: new TimeLimit(ms, () => new RunTimeout(words)) };
}

/** The time of the run rests while somebody is in a shell, or waits for one. */
function resting(shell: ShellDoor, time: TimeLimit): ShellDoor {
  return {
    wants: (job) => shell.wants(job),
    async serve(request) {
      const goOn = time.rest();
      try {
        return await shell.serve(request);
      } finally {
        goOn();
      }
    },
  };
}

/** The engine was lost in the midst of a run: what is to be removed once it is back. */
function leftBehind({ lost }: Engine, pipeline: number): SystemError {
  const { message, hint } = lost.reason as SystemError;
  const left = `It may still have containers, networks and volumes of pipeline #${pipeline} (label glci.pipeline=${pipeline}).`;
  return new SystemError(message, { hint: `${left} ${hint ?? ''}`, cause: lost.reason });
}
