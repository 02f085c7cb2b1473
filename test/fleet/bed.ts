import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectFolder, Runner } from '../runner.js';
import { git } from '../repository.js';
import { GATEWAY, Machine } from './machine.js';
import type { StepEnd, StepRunner } from './player/types.js';
import { fleetServices, type FleetServices } from './services.js';

/** What a step of the Action left on its runner. */
export interface Stepped {
  readonly job: string;
  readonly name: string;
  readonly mode: string;
  readonly code: number | null;
  readonly log: string;
  readonly outputs: Readonly<Record<string, string>>;
  readonly summary: string;
  /** Containers that it has left on its engine. */
  readonly remains: readonly string[];
}

export interface FleetBedOptions {
  /** Files of the project. */
  readonly files: Record<string, string>;
  /** Inputs of every step. */
  readonly inputs?: Record<string, string>;
  /** Kills the process of a step, by the name of its share, once its log has this text; each once. */
  readonly kill?: Readonly<Record<string, string>>;
}

/** A repository, GitHub's services, and machines that come and go: the runners of one run of a workflow. */
export class FleetBed implements AsyncDisposable {
  readonly steps: Stepped[] = [];
  readonly services: FleetServices;
  readonly folder: string;
  readonly #options: FleetBedOptions;
  readonly #killed = new Set<string>();

  private constructor(options: FleetBedOptions, services: FleetServices, folder: string) {
    this.#options = options;
    this.services = services;
    this.folder = folder;
  }

  static async open(options: FleetBedOptions): Promise<FleetBed> {
    const folder = projectFolder(options.files, mkdtempSync(join(tmpdir(), 'fleet-test-')));
    git(folder, 'init', '-q', '-b', 'main');
    git(folder, 'add', '-A');
    git(folder, 'commit', '-q', '-m', 'first');
    return new FleetBed(options, await fleetServices(GATEWAY), folder);
  }

  /** Runs a step of the Action on a machine of its own: for the player of workflows. */
  readonly run: StepRunner = (step): Promise<StepEnd> =>
    this.#step(step.with, step.job, step.leg.name, step.runAttempt);

  /** Where the steps of a mode that make one result have their output folder. */
  outputOf(mode: 'run' | 'report'): string {
    return `${this.folder}-${mode}`;
  }

  /** Another run of the workflow begins: it has no artifacts yet, while caches stay. */
  nextRun(): void {
    this.services.artifacts.stored.splice(0);
    this.steps.splice(0);
  }

  /** Runs the whole pipeline on one machine. */
  async single(inputs: Record<string, string> = {}): Promise<Stepped> {
    await this.#step({ ...inputs, mode: 'run' }, 'single', 'single', 1);
    return this.steps.at(-1)!;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.services[Symbol.asyncDispose]();
    for (const end of ['', '-run', '-report']) rmSync(`${this.folder}${end}`, { recursive: true, force: true });
  }

  async #step(given: Readonly<Record<string, string>>, job: string, name: string, attempt: number): Promise<StepEnd> {
    const { mode = 'run' } = given;
    const output = mode === 'run' || mode === 'report' ? { output: this.outputOf(mode) } : {};
    await using machine = await Machine.start();
    using runner = new Runner({
      inputs: { ...given, cwd: this.folder, ...this.#options.inputs, ...output },
      env: {
        ...this.services.environment,
        ...machine.environment,
        GITHUB_WORKSPACE: this.folder,
        GITHUB_RUN_ATTEMPT: String(attempt),
        GITHUB_RUN_ID: '1234',
        GITHUB_JOB: job,
      },
      through: (program) => machine.command(program),
    });
    const started = runner.startMain();
    const text = this.#options.kill?.[name];
    let lost = false;
    if (text !== undefined && mode === 'job' && !this.#killed.has(name)) {
      this.#killed.add(name);
      await started.printed(text);
      started.child.kill('SIGKILL');
      lost = true;
    }
    const ended = await started.finished;
    const { outputs, summary } = runner;
    const post = lost ? undefined : await runner.post();
    const log = ended.stdout + ended.stderr + (post === undefined ? '' : `\n--- post\n${post.stdout}${post.stderr}`);
    const remains = lost ? [] : await machine.containers();
    this.steps.push({ job, name, mode, code: ended.code, log, outputs, summary, remains });
    return lost ? { lost: true } : { outputs, exitCode: ended.code ?? 1 };
  }
}
