import { describe, expect, it } from 'vitest';
import { INPUTS } from '../definitions.js';
import { parseInputs } from '../parse.js';
import { declared, IMAGE_INPUTS, PINNED_IMAGES } from './pinned.js';

const pinsWith = (given: Readonly<Record<string, string>>) => parseInputs(given, '/').settings.pins;

describe('the pins of default images', () => {
  it('are there for all that nobody has set', () => {
    const pins = pinsWith({ 'registry-image': ' ' });
    expect(Object.keys(pins).sort()).toEqual([...IMAGE_INPUTS].sort());
    expect(pins['registry-image']).toEqual({
      input: 'registry-image',
      reference: `registry@${PINNED_IMAGES['registry:3'] ?? ''}`,
    });
    expect(pins['qemu-image']?.reference).toMatch(/^tonistiigi\/binfmt@sha256:[0-9a-f]{64}$/);
  });

  it.each(IMAGE_INPUTS)('are not there for a %s that is set, to the default as well', (input) => {
    for (const value of ['other:1', INPUTS[input].default]) {
      const pins = pinsWith({ [input]: value });
      expect(Object.keys(pins).sort()).toEqual(IMAGE_INPUTS.filter((other) => other !== input).sort());
    }
  });
});

describe('inputs as GitHub has them', () => {
  it('have no default where that is pinned: it would come like a value of the user', () => {
    const inputs = declared(INPUTS);
    for (const input of IMAGE_INPUTS) {
      expect(inputs[input]?.default).toBe('');
      expect(inputs[input]?.description).toContain(`by default \`${INPUTS[input].default}\``);
    }
    expect(inputs['platform']).toEqual(INPUTS.platform);
    expect(inputs['pull-policy']?.default).toBe('if-not-present');
  });
});
