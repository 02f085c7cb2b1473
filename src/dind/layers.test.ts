import { describe, expect, it } from 'vitest';
import { layersSettings, parseLayersNotes } from './layers.js';

const own = { name: 'feature', end: '-feature-1' };
const main = { name: 'main', end: '-main-2' };

describe('settings for builds that use layers', () => {
  const settings = { job: 'build', password: 'secret', writes: true };

  it('name what is there of the own branch and of the default one', () => {
    const known = ['a-feature-1', 'b-main-2', 'c-other-3'];
    expect(layersSettings({ ...settings, owners: { own, main }, known }).split('\n')).toEqual([
      'host glci-layers.local:5000',
      'repository glci-layer-cache',
      `auth ${Buffer.from('gitlab-ci-token:secret').toString('base64')}`,
      expect.stringMatching(/^job [0-9a-f]{64}$/),
      'write -feature-1',
      'from own -feature-1',
      'from main -main-2',
      'known a-feature-1',
      'known b-main-2',
      '',
    ]);
  });

  it('let nobody write for a tag, or in a run that only reads', () => {
    expect(layersSettings({ ...settings, owners: { own: undefined, main }, known: [] })).not.toMatch(/^write/m);
    expect(layersSettings({ ...settings, owners: { own, main }, known: [], writes: false })).not.toMatch(/^write/m);
  });
});

describe('notes of builds', () => {
  it('are read, and what is none of ours does not count', () => {
    const tag = '0123456789abcdef-main-2';
    const text = [
      'key 0123456789abcdef',
      `build ${tag} ,own,main max 0`,
      `build ${tag} ,none read 1`,
      'left no-cache',
      'left nothing',
      `build ../../etc ,none max 0`,
      `build ${tag} ,none max 0 and more`,
      '',
    ].join('\n');
    expect(parseLayersNotes(text)).toEqual({
      builds: [
        { tag, from: ['own', 'main'], how: 'max', passed: true },
        { tag, from: [], how: 'read', passed: false },
      ],
      left: { options: 0, 'no-cache': 1, other: 0 },
    });
  });
});
