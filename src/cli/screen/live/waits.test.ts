import { describe, expect, it } from 'vitest';
import type { Need } from '../../../gitlab/types.js';
import { timeOfDay } from '../stamp.js';
import type { LiveJob } from './jobs.js';
import { Waits, type PlannedJob } from './waits.js';

const NOW = Date.UTC(2026, 0, 2, 12);

const need = (job: string): Need => ({ job, artifacts: true, optional: false });

const planned = (name: string, stage: string, over: Partial<PlannedJob> = {}): PlannedJob => ({
  name,
  stage,
  needs: null,
  startIn: undefined,
  resourceGroup: undefined,
  isTrigger: false,
  ...over,
});

type Status = LiveJob['status'];
type Row = readonly [PlannedJob, Status, allowFailure?: boolean];

/** The words for the last of the jobs. */
function lastOf(rows: readonly Row[], places = 2): string {
  const jobs = rows.map(([{ name, stage }, status, allowFailure = false]): LiveJob => {
    return { name, stage, status, allowFailure, since: NOW, says: '' };
  });
  const waits = new Waits({ jobs: rows.map(([job]) => job), stages: ['build', 'test', 'deploy'], places });
  const last = jobs.at(-1);
  return last === undefined ? '' : waits.among(jobs, NOW)(last);
}

const build = planned('compile', 'build');
const deploy = planned('pages', 'deploy');

describe('why a job waits', () => {
  it('is the last stage before it that has not ended: what is behind that does not start it either', () => {
    const test = planned('unit', 'test');
    expect(lastOf([[build, 'running'], [test, 'created'], [deploy, 'created']])).toBe('waiting for stage test'); // prettier-ignore
    expect(lastOf([[build, 'running'], [test, 'success'], [deploy, 'created']])).toBe('waiting for stage build'); // prettier-ignore
    expect(lastOf([[build, 'running'], [test, 'failed'], [deploy, 'created']])).toBe('waiting for stage build'); // prettier-ignore
  });

  it('is each of its needs that has not ended, whatever the stages do', () => {
    const needs = ['a', 'b', 'c'].map((name) => planned(name, 'test'));
    const rows = (...statuses: readonly Status[]): readonly Row[] => [
      [build, 'running'],
      ...needs.map((job, index): Row => [job, statuses[index] ?? 'created']),
      [planned('pages', 'deploy', { needs: needs.map(({ name }) => need(name)) }), 'created'],
    ];
    expect(lastOf(rows('success', 'running', 'created'))).toBe('waiting for b, c');
    expect(lastOf(rows('success', 'success', 'success'))).toBe('pending');
  });

  it('names ten needs at most', () => {
    const needs = Array.from({ length: 50 }, (_, index) => planned(`n${index}`, 'test'));
    const last = planned('pages', 'deploy', { needs: needs.map(({ name }) => need(name)) });
    expect(lastOf([...needs.map((job): Row => [job, 'created']), [last, 'created']])).toBe(
      'waiting for n0, n1, n2, n3, n4, n5, n6, n7, n8, n9, …',
    );
  });

  it('is a manual job where nothing else keeps it, unless that is one that may be left out', () => {
    const manual = planned('review', 'test');
    expect(lastOf([[manual, 'manual'], [deploy, 'created']])).toBe('waiting for review (manual)'); // prettier-ignore
    expect(lastOf([[manual, 'manual'], [planned('x', 'test'), 'running'], [deploy, 'created']])).toBe('waiting for stage test'); // prettier-ignore
    expect(lastOf([[manual, 'manual', true], [deploy, 'created']])).toBe('pending'); // prettier-ignore
    expect(lastOf([[manual, 'manual']])).toBe('manual');
  });

  it('is the time to which it is delayed, with its day where that is far away', () => {
    const at = (seconds: number): string => timeOfDay(new Date(NOW + seconds * 1000).toISOString());
    expect(lastOf([[planned('later', 'test', { startIn: 90 }), 'scheduled']])).toBe(`delayed until ${at(90)}`);
    const days = lastOf([[planned('later', 'test', { startIn: 4 * 86_400 }), 'scheduled']]);
    expect(days).toBe(`delayed until 2026-01-06 ${at(0)}`);
    expect(lastOf([[planned('later', 'test'), 'scheduled']])).toBe('delayed');
  });

  it('is a job of its resource group, then that no place is free; a trigger job takes none', () => {
    const group = { resourceGroup: 'production' };
    const rows = (first: Partial<PlannedJob>): readonly Row[] => [
      [planned('first', 'deploy', first), 'running'],
      [planned('second', 'deploy', group), 'pending'],
    ];
    expect(lastOf(rows(group), 1)).toBe('waiting for resource: production');
    expect(lastOf(rows({}), 1)).toBe('waiting for a place (concurrency 1)');
    expect(lastOf(rows({ isTrigger: true }), 1)).toBe('pending');
    expect(lastOf(rows({}), 2)).toBe('pending');
  });

  it('is told of a job that is not pending yet because nothing was told of it at all', () => {
    expect(lastOf([[build, 'running'], [planned('assets', 'build'), 'created']], 1)).toBe('waiting for a place (concurrency 1)'); // prettier-ignore
  });

  it('is not known of jobs of child pipelines, and nobody waits for these but what triggers them', () => {
    const waits = new Waits({ jobs: [build, deploy], stages: ['build', 'test', 'deploy'], places: 4 });
    const child = (name: string, status: Status): LiveJob => {
      return { name, stage: 'test', status, allowFailure: false, since: NOW, says: '' };
    };
    const jobs = [child('compile / x', 'running'), child('compile / y', 'pending'), child('compile / z', 'scheduled')];
    const last: LiveJob = { ...child('pages', 'created'), stage: 'deploy' };
    expect([...jobs.slice(1), last].map(waits.among([...jobs, last], NOW))).toEqual(['pending', 'delayed', 'pending']);
  });

  it('has nothing in it that a terminal obeys', () => {
    const evil = planned('\u001b[2J\u0007evil\u202e', 'te\u001b]0;x\u0007st', { resourceGroup: 'g\u001b[5A\n' });
    const words = [
      lastOf([[evil, 'running'], [planned('x', 'deploy', { needs: [need(evil.name)] }), 'created']]), // prettier-ignore
      lastOf([[evil, 'running'], [planned('x', 'last'), 'created']]), // prettier-ignore
      lastOf([[evil, 'running'], [planned('x', evil.stage, { resourceGroup: 'g\u001b[5A\n' }), 'pending']]), // prettier-ignore
    ];
    expect(words).toEqual(['waiting for [2Jevil', 'waiting for stage te]0;xst', 'waiting for resource: g[5A']);
  });
});
