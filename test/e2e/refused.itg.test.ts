import { describe, expect, it } from 'vitest';
import { runPipelineFile } from '../pipeline.js';

/** Jobs that this command cannot run as they are, and how a refusal calls what they ask for. */
const JOBS = [
  ['id_tokens', '{script: ["echo ran"], id_tokens: {TOKEN: {aud: "https://x"}}}', '`id_tokens`'],
  ['secrets', '{script: ["echo ran"], secrets: {PASSWORD: {vault: a/b/c@d}}}', '`secrets`'],
  ['identity', '{script: ["echo ran"], identity: google_cloud}', '`identity`'],
  ['run', '{run: [{name: one, script: echo ran}]}', '`run`'],
  ['other-project', '{trigger: {project: group/other, branch: main}}', 'a multi-project `trigger`'],
  ['other-artifacts', '{script: ["echo ran"], needs: [{project: group/other, job: j, ref: main}]}', '`needs:project`'],
] as const;

describe('what a run cannot honour', () => {
  it.each(JOBS)('%s is refused by name, with the line and what to do', async (_, fields, name) => {
    const ran = await runPipelineFile(`default: {image: "busybox:stable"}\nfine: {script: ["true"]}\njob: ${fields}\n`);
    expect(ran.code, ran.stderr).toBe(2);
    expect(ran.events).toEqual([]);
    const [line = ''] = ran.stderr.split('\n').filter((text) => text.includes(name));
    expect(line).toMatch(/^\.gitlab-ci\.yml:3:\d+: job: /);
    expect(line).toContain('is not supported');
    expect(line).toContain('instead');
    expect(line).toContain('`unsupported: warn` runs all the same');
  });

  it('is left out where the user allows it; what cannot do without it fails', async () => {
    const pipeline = JOBS.map(([name, fields]) => `job-${name}: ${fields}\n`).join('');
    const args = ['--unsupported', 'warn'];
    const ran = await runPipelineFile(`default: {image: "busybox:stable"}\n${pipeline}`, { args });
    for (const [name, , keyword] of JOBS)
      expect(ran.stderr).toMatch(new RegExp(`^WARNING: .*job-${name}: ${keyword} is not supported`, 'm'));
    expect(ran.code, ran.stderr).toBe(1);
    for (const name of ['id_tokens', 'secrets', 'identity', 'other-artifacts']) {
      expect(ran.status(`job-${name}`)).toBe('success');
      expect(ran.log(`job-${name}`)).toContain('\nran\n');
    }
    expect(ran.status('job-other-project')).toBe('failed');
  });
});
