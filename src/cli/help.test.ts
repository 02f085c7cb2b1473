import { describe, expect, it } from 'vitest';
import { OPTIONS, type InputDefinition, type OptionName } from '../inputs/definitions.js';
import { GROUPS } from '../inputs/groups.js';
import { COMMANDS, helpText } from './help.js';

describe('--help', () => {
  it('without a command lists the commands, not their options', () => {
    const text = helpText();
    for (const [name, does] of Object.entries(COMMANDS)) {
      expect(text).toContain(`  ${name} `);
      expect(text.replace(/\s+/g, ' ')).toContain(does);
    }
    expect(text).not.toContain('--file');
    expect(text.split('\n').length).toBeLessThan(30);
  });

  it('of run has every input under the title of its group, in groups of a size that can be read', () => {
    const text = helpText('run');
    const grouped = Object.values(GROUPS).flatMap(({ inputs }) => [...inputs] as OptionName[]);
    expect(grouped.toSorted()).toEqual(Object.keys(OPTIONS).toSorted());
    const { migration, ...ofRuns } = GROUPS; // these commands run nothing
    for (const name of migration.inputs) expect(text).not.toMatch(new RegExp(`^  --${name}( |$)`, 'm'));
    for (const { title, inputs } of Object.values(ofRuns)) {
      expect(inputs.length).toBeLessThanOrEqual(15);
      const group = text.split(`\n${title}\n`)[1]?.split('\n\n')[0];
      for (const name of inputs) {
        const { repeated }: InputDefinition = OPTIONS[name];
        expect(group).toMatch(new RegExp(`^  --${repeated ?? name}( |$)`, 'm'));
      }
    }
  });

  it('of the others has only what means something to them', () => {
    expect(helpText('doctor')).toMatch(/--docker-host/);
    expect(helpText('doctor')).not.toMatch(/--file|--qemu|--play/);
    expect(helpText('plan')).toMatch(/--variable K=V/);
    expect(helpText('plan')).not.toMatch(/--qemu|--play/);
    expect(helpText('simulate')).toMatch(/--outcome JOB=STATUS/);
  });

  it.each([70, 80, 110, 300])('keeps to the width of the terminal: %s', (width) => {
    for (const command of ['', ...Object.keys(COMMANDS)]) {
      const long = helpText(command, width)
        .split('\n')
        .filter((line) => line.length > Math.min(width, 110) && !line.includes('gitlab-dind '));
      expect(long).toEqual([]);
    }
  });

  it('says the values, the default and what is a switch', () => {
    const text = helpText('run', 200);
    expect(text).toMatch(/^ {2}--qemu WORD +Register .* \(auto, always, never\) \[auto\]$/ms);
    expect(text).toMatch(/^ {2}--needs +With jobs/m);
  });
});
