import { describe, expect, test } from 'vitest';
import { job, names, plan } from './support.js';

describe('what a run cannot honour', () => {
  test.each([
    ['a: {script: x, secrets: {S: {vault: a/b/c@d}}}', 'a: `secrets` is not supported', 1, 16],
    ['a: {script: x, id_tokens: {T: {aud: x}}}', 'a: `id_tokens` is not supported', 1, 16],
    ['a: {script: x, identity: google_cloud}', 'a: `identity` is not supported', 1, 16],
    ['a: {script: x, dast_configuration: {site_profile: s}}', 'a: `dast_configuration` is not supported', 1, 16],
    ['a: {run: [{name: n, script: x}]}', 'a: `run` is not supported', 1, 5],
    ['a: {script: x, needs: [{project: g/p, job: j, ref: r}]}', 'a: `needs:project` is not supported', 1, 24],
    ['a: {script: x, needs: [{pipeline: $P, job: j}]}', 'a: `needs:pipeline` is not supported', 1, 24],
    ['a: {needs: {pipeline: g/p}}', 'a: `needs:pipeline` is not supported', 1, 12],
    ['a: {trigger: g/p}', 'a: a multi-project `trigger` is not supported', 1, 14],
    ['a: {trigger: {project: g/p, branch: b}}', 'a: a multi-project `trigger` is not supported', 1, 24],
  ])('%s', async (text, message, line, column) => {
    const [found, ...more] = job(await plan(`${text}\n`), 'a').unsupported;
    expect(more).toEqual([]);
    expect(found).toMatchObject({ message, location: { line, column } });
    expect(found?.hint).toBeTruthy();
  });

  test('also through default', async () => {
    const made = await plan(
      'default: {id_tokens: {T: {aud: x}}}\na: {script: x}\nb: {script: x, inherit: {default: false}}\n',
    );
    expect(job(made, 'a').unsupported).toHaveLength(1);
    expect(job(made, 'b').unsupported).toEqual([]);
  });
});

describe('trigger', () => {
  test('is read whole', async () => {
    const made = job(
      await plan(`
b: {script: x, stage: build}
a:
  trigger:
    include: [{local: c.yml, inputs: {n: 1}}, {artifact: d.yml, job: b}, {project: g/p, ref: r, file: [e.yml, f.yml]}]
    strategy: depend
    forward: {yaml_variables: false, pipeline_variables: true}
  variables: {A: x}
`),
      'a',
    );
    expect(made.trigger).toEqual({
      project: undefined,
      branch: undefined,
      include: [
        { local: 'c.yml', inputs: { n: 1 } },
        { artifact: 'd.yml', job: 'b' },
        { project: 'g/p', ref: 'r', file: 'e.yml' },
        { project: 'g/p', ref: 'r', file: 'f.yml' },
      ],
      strategy: 'depend',
      forward: { yamlVariables: false, pipelineVariables: true },
      inputs: {},
    });
    expect(made).toMatchObject({ image: null, script: [], unsupported: [] });
  });

  test('short forms, and a matrix', async () => {
    const made = await plan('a: {trigger: {include: c.yml}, parallel: {matrix: [{A: [x, y]}]}}\n');
    expect(names(made)).toEqual(['a: [x]', 'a: [y]']);
    expect(job(made, 'a: [x]').trigger).toMatchObject({
      include: [{ local: 'c.yml' }],
      strategy: undefined,
      forward: { yamlVariables: true, pipelineVariables: false },
    });
  });
});
