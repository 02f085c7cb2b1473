import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ganttChart } from './gantt.js';
import { mermaidText, pipelineGraph } from './mermaid.js';
import { jobSummary } from '../../../test/results.js';

const textOf = (diagram: { readonly text: string } | { readonly reason: string }): string =>
  'text' in diagram ? diagram.text : `none: ${diagram.reason}`;

describe('pipelineGraph', () => {
  it('draws stages, needs and how jobs ended', () => {
    const jobs = [
      jobSummary({ name: 'compile', stage: 'build' }),
      jobSummary({ name: 'lint', stage: 'test', needs: [], status: 'failed', allowFailure: true }),
      jobSummary({ name: 'unit', stage: 'test', needs: ['compile', 'not in this run'], status: 'failed' }),
      jobSummary({ name: 'deploy', stage: 'deploy', status: 'skipped' }),
    ];
    expect(textOf(pipelineGraph(jobs, ['build', 'unused', 'test', 'deploy']))).toBe(
      `flowchart LR
  subgraph s0["#98;uild"]
    direction TB
    j0["#99;ompile"]
  end
  subgraph s1["#116;est"]
    direction TB
    j1["#108;int"]
    j2["#117;nit"]
  end
  subgraph s2["#100;eploy"]
    direction TB
    j3["#100;eploy"]
  end
  j0 --> j2
  s1 --> s2
  classDef success fill:#1f883d,stroke:#116329,color:#ffffff
  class j0 success
  classDef failed fill:#cf222e,stroke:#82071e,color:#ffffff
  class j2 failed
  classDef warning fill:#bf8700,stroke:#7d4e00,color:#ffffff
  class j1 warning
  classDef other fill:#d0d7de,stroke:#6e7781,color:#24292f
  class j3 other`,
    );
  });

  it('draws an edge for each job where only some of a stage wait for the one before', () => {
    const jobs = [
      jobSummary({ name: 'a', stage: 'one' }),
      jobSummary({ name: 'b', stage: 'two', needs: [] }),
      jobSummary({ name: 'c', stage: 'two' }),
    ];
    expect(textOf(pipelineGraph(jobs, ['one', 'two']))).toContain('\n  s0 --> j2\n');
  });

  it('says why where there is too much to draw', () => {
    const many = (number: number, needs: readonly string[] | null): ReturnType<typeof jobSummary>[] =>
      Array.from({ length: number }, (_, index) => jobSummary({ name: `${index}`, stage: 'a', needs }));
    expect(textOf(pipelineGraph(many(151, null), ['a']))).toMatch(/^none: it has 151 jobs/);
    const needs = Array.from({ length: 30 }, (_, index) => `${index}`);
    expect(textOf(pipelineGraph(many(60, needs), ['a']))).toMatch(/^none: it has 1770 dependencies/);
    const long = many(150, null).map((job, index) => ({ ...job, name: `${'☃'.repeat(80)}${index}` }));
    expect(textOf(pipelineGraph(long, ['a']))).toBe('none: its names are too long');
  });
});

describe('ganttChart', () => {
  it('draws a bar for each job that ran', () => {
    const jobs = [
      jobSummary({ name: 'b', stage: 'test', startedSeconds: 2, durationSeconds: 1.5, status: 'failed' }),
      jobSummary({ name: 'a', stage: 'test', startedSeconds: 1, durationSeconds: 0 }),
      jobSummary({ name: 'never', stage: 'test', startedSeconds: undefined }),
    ];
    expect(textOf(ganttChart(jobs, ['test']))).toBe(
      `gantt
  dateFormat x
  axisFormat %s s
  todayMarker off
  section #116;est
    #97; :done, b0x0, 1000, 100ms
    #98; :crit, b0x1, 2000, 1500ms`,
    );
    expect(ganttChart(jobs.slice(2), ['test'])).toEqual({ reason: 'no job ran', leftOut: 0 });
  });

  it('draws the longest of very many', () => {
    const jobs = Array.from({ length: 120 }, (_, index) =>
      jobSummary({ name: `n${index}`, stage: 'a', startedSeconds: 0, durationSeconds: index + 1 }),
    );
    const chart = ganttChart(jobs, ['a']);
    expect(chart.leftOut).toBe(20);
    expect(textOf(chart)).toContain(', 120000ms');
    expect(textOf(chart)).not.toContain(', 20000ms');
  });
});

describe('mermaidText', () => {
  it('leaves nothing that could be syntax, whatever the name', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (name) => {
        expect(mermaidText(name)).toMatch(/^(?:#\d+;)(?:[A-Za-z0-9 ]|#\d+;)*$/);
      }),
    );
  });

  it('keeps the structure of both diagrams, whatever the names', () => {
    const name = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('end', 'section x', '%%{init: {}}%%', '"]\nx'),
    );
    fc.assert(
      fc.property(name, name, (one, stage) => {
        const job = jobSummary({ name: one, stage, startedSeconds: 0, durationSeconds: 1 });
        expect(textOf(pipelineGraph([job], [stage])).split('\n')).toHaveLength(7);
        expect(textOf(ganttChart([job], [stage])).split('\n')).toHaveLength(6);
      }),
    );
  });
});
