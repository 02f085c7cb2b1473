import { describe, expect, it } from 'vitest';
import { coverageScanner } from './coverage.js';

function coverageOf(expression: string, ...parts: string[]): number | undefined {
  const scanner = coverageScanner(expression);
  for (const part of parts) scanner?.push(part);
  return scanner?.result();
}

describe('coverage of a log', () => {
  it('takes the last line that matches', () => {
    expect(coverageOf(String.raw`Cov: \d+`, 'Cov: 10\nother\nCov: 20\nend 99\n')).toBe(20);
  });
  it('takes the last match of the line, and its number', () => {
    expect(coverageOf(String.raw`\d+\.\d+%`, 'lines 1.5% branches 97.25% of 3\n')).toBe(97.25);
  });
  it('takes the last group', () => {
    expect(coverageOf(String.raw`TOTAL (\d+) (\d+)`, 'TOTAL 12 88\n')).toBe(88);
  });
  it('sees lines that come in pieces, and one without an end', () => {
    expect(coverageOf(String.raw`^Cov: (\d+)$`, 'Co', 'v: 4', '2')).toBe(42);
  });
  it('passes over a match without a number', () => {
    expect(coverageOf('Cov: .*', 'Cov: 7\nCov: none of 1\nCov: n/a\n')).toBe(1);
    expect(coverageOf('Cov: .*', 'Cov: 7\nCov: none\n')).toBe(7);
  });
  it('goes by RE2, and finds nothing where that refuses', () => {
    expect(coverageScanner('(?=x)')).toBeUndefined();
    expect(coverageScanner(undefined)).toBeUndefined();
  });
});
