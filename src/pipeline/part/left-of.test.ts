import { describe, expect, it } from 'vitest';
import { createRun, transition, type RunState } from '../../gitlab/index.js';
import type { JobEvent } from '../../gitlab/status/types.js';
import { planFor } from '../../../test/unit/fleet/plan-for.js';
import { LeftOf } from './left-of.js';
import type { Part } from './part.js';

const FILE = `
stages: [one, two]
a: {stage: one, script: x}
gate: {stage: one, script: x, when: manual, allow_failure: false}
b: {stage: two, script: x}
`;

/** A pipeline of which `a` has passed, and that waits for `gate`. */
async function blocked(): Promise<RunState> {
  const events: readonly JobEvent[] = [{ type: 'run' }, { type: 'success' }];
  return events.reduce((state, event) => transition(state, 'a', event), createRun(await planFor(FILE)));
}

const part = (alone: boolean): Part => ({ alone, mine: new Set(['a', 'gate']) }) as unknown as Part;

describe('how a part has ended', () => {
  it('is known of its own jobs where others run the rest, and is the pipeline where nobody does', async () => {
    const state = await blocked();
    expect(new LeftOf(part(false), []).statusIn(state)).toBe('success');
    expect(new LeftOf(part(true), []).statusIn(state)).toBe('manual');
  });
});
