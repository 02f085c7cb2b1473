import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('..', import.meta.url)).replace(/\/$/, '');
const COMMAND = join(ROOT, 'bin/gitlab-dind.mjs');

export interface Finished {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Started {
  readonly child: ChildProcess;
  readonly finished: Promise<Finished>;
  /** What has been printed so far. */
  output(): string;
  /** The same of standard error. */
  errors(): string;
  /** Resolves when the text has been printed. */
  printed(text: string): Promise<void>;
}

function launch(program: string, args: readonly string[], env: NodeJS.ProcessEnv, cwd: string): Started {
  const child = spawn(program, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
  let stdout = '';
  let stderr = '';
  const waiting: { text: string; resolve: () => void }[] = [];
  const check = (): void => waiting.filter(({ text }) => stdout.includes(text)).forEach(({ resolve }) => resolve());
  child.stdout.on('data', (data: Buffer) => {
    stdout += data.toString();
    check();
  });
  child.stderr.on('data', (data: Buffer) => {
    stderr += data.toString();
  });
  const finished = new Promise<Finished>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, stdout, stderr }));
  });
  return {
    child,
    finished,
    output: () => stdout,
    errors: () => stderr,
    printed: (text) =>
      Promise.race([
        new Promise<void>((resolve) => {
          waiting.push({ text, resolve });
          check();
        }),
        finished.then((result) => {
          if (!result.stdout.includes(text))
            throw new Error(`ended (${result.code}) without printing "${text}":\n${result.stdout}${result.stderr}`);
        }),
      ]),
  };
}

function cleanEnvironment(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(
    ([key]) => !/^(GITHUB_|INPUT_|STATE_|ACTIONS_|RUNNER_|CI$|VITEST|NODE_OPTIONS)/.test(key),
  );
  return Object.fromEntries(kept);
}

/** Starts the command `gitlab-dind` as it is committed. */
export function startCommand(
  args: readonly string[],
  options: { cwd?: string; env?: Record<string, string> } = {},
): Started {
  // results are kept only where a test says where
  const kept = options.env?.['XDG_STATE_HOME'] === undefined ? { GITLAB_DIND_LAST_RUN_MAX_SIZE: '0' } : {};
  const env = { ...cleanEnvironment(), ...kept, ...options.env };
  return launch(process.execPath, [COMMAND, ...args], env, options.cwd ?? ROOT);
}

/** The same, to its end. */
export function command(
  args: readonly string[],
  options: { cwd?: string; env?: Record<string, string> } = {},
): Promise<Finished> {
  return startCommand(args, options).finished;
}

/** A Node of another version that the test bed has installed. */
export function nodeOfBed(major: 22 | 24): string {
  const installed = join(
    process.env.XDG_CACHE_HOME || join(homedir(), '.cache'),
    'gitlab-dind-bed',
    'bin',
    `node${major}`,
  );
  if (!existsSync(installed)) throw new Error(`Node ${major} is missing: run npm run bed`);
  return installed;
}

/** Node as the runner has it: 24, this process's own or the one that the test bed installs. */
export function node24(): string {
  if (Number(process.versions.node.split('.')[0]) >= 24) return process.execPath;
  const installed = join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'gitlab-dind-bed', 'bin', 'node24');
  if (!existsSync(installed)) throw new Error(`Node 24 is missing (${installed}): run npm run bed`);
  return installed;
}

/** A workflow's job on a runner: the environment files, and one step that uses the Action. */
export class Runner implements Disposable {
  readonly folder = mkdtempSync(join(tmpdir(), 'runner-test-'));
  readonly #environment: Record<string, string>;
  readonly #through: (program: string) => readonly [program: string, args: readonly string[]];
  #state: Record<string, string> = {};

  /** `through`: what starts a program in another place than here. */
  constructor(options: {
    inputs: Record<string, string>;
    env?: Record<string, string>;
    through?: (program: string) => readonly [program: string, args: readonly string[]];
    event?: object;
    eventName?: string;
  }) {
    this.#through = options.through ?? ((program) => [program, []]);
    mkdirSync(join(this.folder, 'temp'));
    writeFileSync(join(this.folder, 'event.json'), JSON.stringify(options.event ?? {}));
    this.#environment = {
      GITHUB_ACTIONS: 'true',
      GITHUB_WORKSPACE: ROOT,
      GITHUB_REPOSITORY: 'Group/Project',
      GITHUB_SERVER_URL: 'https://github.com',
      GITHUB_EVENT_NAME: options.eventName ?? 'push',
      GITHUB_EVENT_PATH: join(this.folder, 'event.json'),
      GITHUB_REF_NAME: 'main',
      GITHUB_REF_TYPE: 'branch',
      GITHUB_ACTOR: 'octocat',
      RUNNER_TEMP: join(this.folder, 'temp'),
      ...Object.fromEntries(
        ['OUTPUT', 'STATE', 'STEP_SUMMARY', 'ENV', 'PATH'].map((name) => [`GITHUB_${name}`, this.#file(name)]),
      ),
      ...Object.fromEntries(
        Object.entries(options.inputs).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]),
      ),
      ...options.env,
    };
  }

  /** Starts the main step. */
  startMain(): Started {
    return this.#launch();
  }

  async main(): Promise<Finished> {
    return this.startMain().finished;
  }

  /** Runs the post step, with the state that main has left. */
  async post(): Promise<Finished> {
    return this.startPost().finished;
  }

  /** Starts the post step. */
  startPost(): Started {
    this.#state = Object.fromEntries(Object.entries(this.state).map(([key, value]) => [`STATE_${key}`, value]));
    return this.#launch();
  }

  /** What main keeps for post. */
  get state(): Record<string, string> {
    return readCommands(this.#file('STATE'));
  }

  get outputs(): Record<string, string> {
    return readCommands(this.#file('OUTPUT'));
  }

  get summary(): string {
    return readFileSync(this.#file('STEP_SUMMARY'), 'utf8');
  }

  [Symbol.dispose](): void {
    rmSync(this.folder, { recursive: true, force: true });
  }

  #launch(): Started {
    const [program, args] = this.#through(node24());
    return launch(
      program,
      [...args, join(ROOT, 'dist/index.js')],
      { ...cleanEnvironment(), ...this.#environment, ...this.#state },
      ROOT,
    );
  }

  #file(name: string): string {
    const path = join(this.folder, name);
    if (!existsSync(path)) writeFileSync(path, '');
    return path;
  }
}

/** Reads an environment file of the runner: `KEY<<DELIMITER`, lines, `DELIMITER`. */
function readCommands(path: string): Record<string, string> {
  const values: Record<string, string> = {};
  const lines = readFileSync(path, 'utf8').split('\n');
  for (let index = 0; index < lines.length; index++) {
    const [key = '', delimiter] = (lines[index] ?? '').split('<<');
    if (delimiter === undefined) continue;
    const end = lines.indexOf(delimiter, index + 1);
    values[key] = lines.slice(index + 1, end).join('\n');
    index = end;
  }
  return values;
}

/** A folder with files, for a pipeline of a test. */
export function projectFolder(
  files: Record<string, string>,
  folder = mkdtempSync(join(tmpdir(), 'project-test-')),
): string {
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(join(folder, name, '..'), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return folder;
}
