import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { existsSync, mkdirSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { runPipelineFile } from '../pipeline.js';
import { command, projectFolder, Runner } from '../runner.js';

const PIPELINE = `
default: {image: "alpine:latest"}
passes:
  script:
    - printf '\\033[31mred\\033[0m\\n'
    - echo "$TOKEN"
again:
  stage: deploy
  retry: 1
  script: [echo "attempt with </script><script>alert(1)</script>", exit 3]
`;

/** What a page says, as text. */
const textOf = (path: string): string =>
  readFileSync(path, 'utf8')
    .replace(/<(script|style)>[\s\S]*?<\/\1>/g, '')
    .replace(/[\u{e0001}\u{e0020}-\u{e007f}]/gu, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ');

describe('the HTML report of a run', () => {
  const folder = mkdtempSync(join(tmpdir(), 'report-e2e-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('is written for a run that fails, with the logs of all attempts and no secret', async () => {
    const path = join(folder, 'new/report.html');
    const ran = await runPipelineFile(PIPELINE, { args: ['--report', path, '--secret', 'TOKEN=very-secret-value'] });
    expect(ran.code).toBe(1);
    const text = textOf(path);
    expect(text).toContain('✕ failed');
    expect(text).toContain('$ echo &quot;$TOKEN&quot; [MASKED] ');
    expect(text).toContain('TOKEN [MASKED] project');
    expect(text.split('attempt with &lt;/script&gt;&lt;script&gt;alert(1)&lt;/script&gt; ').length).toBeGreaterThan(3);
    expect(text).toContain('Log of attempt 1');
    expect(text).toMatch(/Critical path passes [\d.]+ s again/);
    expect(readFileSync(path, 'utf8')).toContain('\u{e0001}\u{e0066}\u{e0031}\u{e007f}red');
    expect(readFileSync(path, 'utf8')).not.toContain('very-secret-value');
  });

  it('has predefined variables, those of child pipelines, and the images that jobs and services had', async () => {
    const path = join(folder, 'variables.html');
    const child = 'inner: {image: "alpine:latest", variables: {LEVEL: "2"}, script: [echo "$LEVEL$SENT"]}';
    const pipeline = `
first: {image: "alpine:latest", services: ["redis:7"], script: ['true']}
second: {image: "alpine:latest", script: ['true']}
down: {variables: {SENT: "true"}, trigger: {include: child.yml, strategy: depend}}
`;
    const ran = await runPipelineFile(pipeline, { files: { 'child.yml': child }, args: ['--report', path] });
    expect(ran.code).toBe(0);
    const text = textOf(path);
    expect(text).toContain(' CI true predefined ');
    expect(text).toContain(' CI_REGISTRY_PASSWORD [MASKED] predefined ');
    expect(text).toContain(' CI_REPOSITORY_URL [MASKED] predefined ');
    expect(text).toContain(' CI_PIPELINE_SOURCE parent_pipeline predefined (child pipeline of down) ');
    expect(text).toContain(' LEVEL 2 pipeline file (child pipeline of down) ');
    expect(text).toContain(' SENT true pipeline (child pipeline of down) ');
    expect(text).toMatch(/variables of this job alone .*? CI_JOB_NAME first predefined /);
    expect(text).toMatch(
      / alpine:latest [\d.]+ MB linux\/\w+ (?:no, it was there|yes) first , second , down \/ inner /,
    );
    expect(text).toMatch(/ redis:7 [\d.]+ MB linux\/\w+ (?:no, it was there|yes) first /);
  });

  it('is written where the time of the run was over', async () => {
    const path = join(folder, 'timeout.html');
    const ran = await runPipelineFile('job: {image: "alpine:latest", script: [echo begun, sleep 100]}', {
      args: ['--report', path, '--timeout', '0.2'],
    });
    expect(ran.code).toBe(130);
    const text = textOf(path);
    expect(text).toContain('canceled: timeout of 0.2 minutes');
    expect(text).toContain(' begun ');
  });

  it('is refused where it cannot be, before anything runs', async () => {
    const cwd = projectFolder({ '.gitlab-ci.yml': JSON.stringify({ job: { image: 'busybox', script: ['true'] } }) });
    symlinkSync(join(folder, 'stolen.html'), join(cwd, 'report.html'));
    mkdirSync(join(cwd, 'out'));
    for (const [path, message] of [
      ['report.html', `report: ${cwd}/report.html is a symbolic link, through which nothing is written`],
      ['out', `report: ${cwd}/out is no file`],
    ] as const) {
      const ran = await command(['run', '--cwd', cwd, '--report', path], { cwd });
      expect([ran.code, ran.stdout.includes('Pipeline #')]).toEqual([2, false]);
      expect(ran.stderr).toContain(message);
    }
    expect(existsSync(join(folder, 'stolen.html'))).toBe(false);
    rmSync(cwd, { recursive: true });
  });

  it('is an output of the Action', async () => {
    const cwd = projectFolder({ '.gitlab-ci.yml': JSON.stringify({ job: { image: 'busybox', script: ['true'] } }) });
    using runner = new Runner({ inputs: { cwd, report: join(folder, 'action.html') } });
    const main = await runner.main();
    expect(main.code, main.stdout + main.stderr).toBe(0);
    expect(runner.outputs['report-path']).toBe(join(folder, 'action.html'));
    expect(textOf(join(folder, 'action.html'))).toContain('✓ passed');
    rmSync(cwd, { recursive: true });
  });
});
