import { PhaseClock } from '../report/timings/phases.js';
import { rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ourObjects, sandbox, type Sandbox } from '../../test/engine.js';
import { sessionOf } from '../../test/session.js';
import { tarOf } from '../docker/archive.js';
import { labelsFor } from '../docker/labels.js';
import type { Command, PlanJob, Variable } from '../gitlab/types.js';
import { stripAnsi } from '../report/ansi.js';
import { JobCanceled } from './failure.js';
import { Masker } from './log/masking.js';
import { runJob } from './run.js';
import type { JobRequest, JobResult, Session } from './session.js';
import { jobSources } from './workspace/sources.js';
import { Trace } from './log/trace.js';
import type { Workspace } from './workspace/workspace.js';

const PROJECT = '/builds/group/project';

/** Every job has an empty project. */
function emptyWorkspace({ engine, pipeline, owner }: Sandbox): Workspace {
  const volume = (job: number): string => `glci-${pipeline}-job-${job}-builds`;
  return {
    untried: false,
    mounted: () => undefined,
    copyInstead: () => false,
    async viewFor(job) {
      const labels = labelsFor({ pipeline, job, role: 'workspace', owner });
      await engine.volumes.create({ name: volume(job), labels });
      const helper = await engine.containers.create({
        name: `glci-${pipeline}-job-${job}-maker`,
        image: 'busybox:stable',
        binds: [`${volume(job)}:/builds`],
        labels,
      });
      await helper.put('/builds', await tarOf([{ name: 'group/project/', directory: true, mode: 0o777 }]));
      await helper.remove();
      return {
        volume: volume(job),
        mountable: Promise.resolve(),
        filled: Promise.resolve([]),
        files: [],
        offer: (container) => void container.then(({ release }) => release()).catch(() => undefined),
      };
    },
    release: (job) => engine.volumes.remove(volume(job)),
  };
}

const commands = (from: number, ...texts: string[]): Command[] =>
  texts.map((text, index) => ({ text, location: { file: '.gitlab-ci.yml', line: from + index, column: 7 } }));

const variable = (key: string, value: string): Variable => ({
  key,
  value,
  public: true,
  masked: false,
  file: false,
  raw: true,
});

describe('what a job leaves to the report', () => {
  let box: Sandbox;
  let session: Session;
  let nextId = 1;
  beforeAll(async () => {
    box = await sandbox();
    session = sessionOf(box, emptyWorkspace(box));
  });
  afterAll(async () => {
    await rm(dirname(session.artifacts.pathFor(0)), { recursive: true, force: true });
    await box[Symbol.asyncDispose]();
  });

  const run = async (
    job: Partial<PlanJob> & { script: Command[] },
    options: { variables?: Variable[]; masked?: string[]; signal?: AbortSignal; onText?: (text: string) => void } = {},
  ): Promise<{ result: JobResult; log: string; id: number }> => {
    const id = nextId++;
    const request = {
      id,
      attempt: 1,
      job: {
        name: 'job',
        beforeScript: [],
        afterScript: [],
        artifacts: undefined,
        coverage: undefined,
        cache: [],
        hooks: { preGetSourcesScript: [] },
        ...job,
      },
      image: {
        name: 'busybox:stable',
        entrypoint: undefined,
        platform: undefined,
        user: undefined,
        pullPolicy: undefined,
      },
      services: [],
      variables: [variable('CI_PROJECT_DIR', PROJECT), ...(options.variables ?? [])],
      projectDir: PROJECT,
      sources: jobSources([], 'group/project'),
      commit: { sha: '0123456789', ref: 'main' },
      downloads: [],
      timeoutSeconds: 60,
      clock: new PhaseClock(Date.now),
      signal: options.signal ?? new AbortController().signal,
    } as unknown as JobRequest;
    const parts: string[] = [];
    const trace = new Trace(
      (_, text) => {
        parts.push(text);
        options.onText?.(text);
      },
      new Masker(options.masked ?? []),
    );
    const result = await runJob(session, request, trace);
    return { result, log: stripAnsi(parts.join('')), id };
  };

  it('names the command that failed', async () => {
    const { result } = await run({
      beforeScript: commands(3, 'true'),
      script: commands(10, 'echo one', 'cd /tmp; set -C', 'for i in 1 2; do\n  echo $i\ndone', 'exit 3', 'echo never'),
    });
    expect(result).toMatchObject({ status: 'failed', exitCode: 3 });
    expect(result.failedAt).toEqual({ file: '.gitlab-ci.yml', line: 13, column: 7 });
    expect(result.lastLines).toEqual(expect.arrayContaining(['one', '1', '2', '$ exit 3']));
    expect(result.lastLines?.at(-1)).toBe('$ exit 3');
  });

  it('has the last lines, masked, without colours and marks', async () => {
    const { result } = await run(
      { script: commands(1, `seq 100; printf '\\033[31mred hidden-value\\033[0m\\n'; printf 'no end'; exit 1`) },
      { masked: ['hidden-value'] },
    );
    expect(result.lastLines).toHaveLength(20);
    expect(result.lastLines?.slice(-3)).toEqual(['100', 'red [MASKED]', 'no end']);
  });

  it('knows nothing of a command where none was run', async () => {
    const { result } = await run({ script: commands(1, 'true') }, { variables: [variable('PATH', '/nowhere')] });
    expect(result.status).toBe('failed');
    expect(result.failedAt).toBeUndefined();
  });

  it('finds the coverage, also of a failed job', async () => {
    const script = ['echo "Coverage: 12.5%"', 'echo "Coverage: 87.25%"', 'exit 1'];
    const { result } = await run({ script: commands(1, ...script), coverage: String.raw`^Coverage: (\d+\.\d+)%` });
    expect(result).toMatchObject({ status: 'failed', coverage: 87.25 });
    const none = await run({ script: commands(1, 'true'), coverage: 'Coverage: [0-9]+' });
    expect(none.result).toMatchObject({ status: 'success', coverage: undefined });
  });

  it('runs after_script of a canceled job in a fresh container', async () => {
    const canceling = new AbortController();
    const { result, log, id } = await run(
      {
        script: commands(1, 'touch /mine; touch shared; echo is-running', 'sleep 60'),
        afterScript: commands(5, 'echo "status $CI_JOB_STATUS"; ls /mine || ls "$CI_PROJECT_DIR"'),
      },
      {
        signal: canceling.signal,
        onText: (text) => {
          if (/^is-running$/m.test(text)) canceling.abort(new JobCanceled());
        },
      },
    );
    expect(result.status).toBe('canceled');
    expect(log).toContain('WARNING: script canceled externally (UI, API)');
    expect(log).toContain('\nstatus canceled\n');
    expect(log).toContain('\nshared\n');
    expect(log).toContain('ERROR: Job failed: canceled');
    const left = await ourObjects(box.engine, box.pipeline);
    expect(left.filter((name) => name.includes(`-job-${id}`))).toEqual([]);
  });

  it('never loses the last words of a short job', async () => {
    for (let round = 0; round < 15; round++) {
      const { log } = await run({ script: commands(1, `printf 'last words ${round}'`) });
      expect(log).toContain(`\nlast words ${round}\n`);
    }
  });
});
