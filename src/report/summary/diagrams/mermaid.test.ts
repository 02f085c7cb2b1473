import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ganttChart } from './gantt.js';
import { pipelineGraph } from './graph.js';
import { COLORS, mermaidText } from './mermaid.js';
import { attempt, jobSummary } from '../../../../test/results.js';

const textOf = (diagram: { readonly text: string } | { readonly reason: string }): string =>
  'text' in diagram ? diagram.text : `none: ${diagram.reason}`;

/** Without its settings, which are in the first line. */
const drawn = (diagram: Parameters<typeof textOf>[0]): string => textOf(diagram).replace(/^%%\{init: .*\}%%\n/, '');

describe('pipelineGraph', () => {
  it('draws stages, needs and how jobs ended', () => {
    const jobs = [
      jobSummary({ name: 'compile', stage: 'build' }),
      jobSummary({ name: 'lint', stage: 'test', needs: [], status: 'failed', allowFailure: true }),
      jobSummary({ name: 'unit', stage: 'test', needs: ['compile', 'not in this run'], status: 'failed' }),
      jobSummary({ name: 'deploy', stage: 'deploy', status: 'skipped' }),
    ];
    expect(drawn(pipelineGraph(jobs, ['build', 'unused', 'test', 'deploy']))).toBe(
      `flowchart LR
  subgraph s0["#98;uild"]
    direction LR
    j0["#99;ompile"]
  end
  subgraph s1["#116;est"]
    direction LR
    j1["#108;int"]
    j2["#117;nit"]
  end
  subgraph s2["#100;eploy"]
    direction LR
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

describe('pipelineGraph, with a child pipeline', () => {
  it('draws it as a box of its own behind its trigger job', () => {
    const jobs = [
      jobSummary({ name: 'start', stage: 'build', trigger: true }),
      jobSummary({ name: 'start / a', stage: 'build', parent: 'start' }),
      jobSummary({ name: 'start / b', stage: 'test', parent: 'start' }),
      jobSummary({ name: 'after', stage: 'test' }),
    ];
    expect(drawn(pipelineGraph(jobs, ['build', 'test'])).split('\n  classDef')[0]).toBe(
      `flowchart LR
  subgraph s0["#98;uild"]
    direction LR
    j0["#115;tart"]
  end
  subgraph s1["#116;est"]
    direction LR
    j1["#97;fter"]
  end
  subgraph p1["#115;tart"]
    direction LR
    subgraph p1s0["#98;uild"]
      direction LR
      j2["#97;"]
    end
    subgraph p1s1["#116;est"]
      direction LR
      j3["#98;"]
    end
  end
  s0 --> s1
  p1s0 --> p1s1
  j0 --> p1`,
    );
  });
});

describe('ganttChart', () => {
  it('draws a bar for each attempt, in the colours of the graph', () => {
    const jobs = [
      jobSummary({
        name: 'b',
        stage: 'test',
        status: 'success',
        history: [
          attempt({ startedSeconds: 2, durationSeconds: 1.5, status: 'failed' }),
          attempt({ number: 2, startedSeconds: 4, durationSeconds: 1 }),
        ],
      }),
      jobSummary({ name: 'a', stage: 'test', history: [attempt({ startedSeconds: 1, durationSeconds: 0 })] }),
      jobSummary({ name: 'never', stage: 'test' }),
      jobSummary({ name: 'x / c', stage: 'test', parent: 'x', history: [] }),
    ];
    const text = textOf(ganttChart(jobs, ['test']));
    expect(text.slice(text.indexOf('gantt\n'))).toBe(
      `gantt
  dateFormat x
  axisFormat %s s
  todayMarker off
  section #116;est
    #97; :done, b0x0, 1000, 100ms
    #98; :crit, b0x1, 2000, 1500ms
    #98; #40;attempt 2#41; :done, b0x2, 4000, 1000ms`,
    );
    for (const { fill } of [COLORS.success, COLORS.failed, COLORS.warning, COLORS.canceled])
      expect(text.split('\n')[0]).toContain(`BkgColor":"${fill}"`);
    expect(ganttChart(jobs.slice(2), ['test'])).toEqual({ reason: 'no job ran', leftOut: 0 });
  });

  it('draws the longest of very many', () => {
    const jobs = Array.from({ length: 120 }, (_, index) =>
      jobSummary({ name: `n${index}`, stage: 'a', history: [attempt({ durationSeconds: index + 1 })] }),
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
        const job = jobSummary({ name: one, stage, history: [attempt({})] });
        expect(textOf(pipelineGraph([job], [stage])).split('\n')).toHaveLength(8);
        expect(textOf(ganttChart([job], [stage])).split('\n')).toHaveLength(7);
      }),
    );
  });
});
