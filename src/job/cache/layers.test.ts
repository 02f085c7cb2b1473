import { describe, expect, it } from 'vitest';
import { parseLayersNotes } from '../../dind/layers.js';
import { describeLayers } from './layers.js';

const main = { name: 'main', end: '-main-2' };
const own = { name: 'feature', end: '-feature-1' };
const [one, two] = ['0123456789abcdef-main-2', 'fedcba9876543210-main-2'];

const said = (
  notes: readonly string[],
  saved?: { tags: readonly string[]; bytes: number },
  cache: Partial<Parameters<typeof describeLayers>[1]> = {},
): string =>
  describeLayers(
    parseLayersNotes(notes.join('\n')),
    { owners: { own: main, main: undefined }, writes: true, ...cache },
    saved,
  );

describe('what is told of the layer cache', () => {
  it('is what was used and what was saved', () => {
    const notes = [`build ${one} ,own max 0`, `build ${two} ,none max 0`];
    expect(said(notes, { tags: [one, two], bytes: 12_345_678 })).toBe(
      'Layer cache: 2 builds, used from main, saved 12.3 MB',
    );
    expect(said([`build ${one} ,own,main inline 0`], undefined, { owners: { own, main } })).toBe(
      'Layer cache: 1 build, used from feature and main, saved',
    );
  });

  it('is what was not there, and what could not be left', () => {
    expect(said([`build ${one} ,none max 0`], { tags: [], bytes: 0 })).toBe(
      'Layer cache: 1 build, nothing there to use, 1 could not be saved',
    );
    expect(said([`build ${one} ,none unsaved 0`])).toContain('1 could not be saved');
    expect(said([`build ${one} ,none max 1`], { tags: [], bytes: 0 })).toBe(
      'Layer cache: 1 build, nothing there to use',
    );
  });

  it('is that a run only reads', () => {
    expect(said([`build ${one} ,main read 0`], undefined, { owners: { own, main }, writes: false })).toBe(
      'Layer cache: 1 build, used from main, not saved, since this run only reads it',
    );
  });

  it('is which builds were left alone', () => {
    expect(said(['left options', 'left no-cache', 'left no-cache', 'left other'])).toBe(
      'Layer cache: no build has used it, 1 left alone (cache options of its own), 2 left alone (--no-cache), 1 left alone (another kind of call or builder)',
    );
  });
});
