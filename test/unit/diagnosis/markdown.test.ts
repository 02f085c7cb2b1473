import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { INPUTS } from '../../../src/inputs/definitions.js';
import { code, troubleshootingMarkdown } from '../../../src/dind/diagnosis/markdown.js';
import { CLIENT_SAMPLES } from './samples/client.js';
import { ENGINE_SAMPLES } from './samples/engine.js';
import { REGISTRY_SAMPLES } from './samples/registry.js';
import { RUNNING_SAMPLES } from './samples/running.js';
import { RULES } from '../../../src/dind/diagnosis/table.js';

const FILE = new URL('../../../docs/troubleshooting.md', import.meta.url);
const SAMPLES = [...CLIENT_SAMPLES, ...REGISTRY_SAMPLES, ...ENGINE_SAMPLES, ...RUNNING_SAMPLES];

describe('docs/troubleshooting.md', () => {
  // after a change of the table: npx vitest run --project unit src/dind/diagnosis -u
  it('is what the table makes', async () => {
    await expect(troubleshootingMarkdown()).toMatchFileSnapshot(FILE.pathname);
  });

  it('has one section for each rule, under the error text', () => {
    const headings = readFileSync(FILE, 'utf8')
      .split('\n')
      .filter((line) => line.startsWith('### '));
    expect(new Set(headings).size).toBe(headings.length);
    for (const rule of RULES) expect(headings).toContain(`### ${code(rule.error)}`);
  });

  it('quotes errors as they are in a real log', () => {
    for (const rule of RULES) {
      const parts = rule.error.split('…');
      const logs = SAMPLES.filter((sample) => sample.id === rule.id).map(
        (sample) => `${sample.job ?? ''}\n${sample.daemon ?? ''}`,
      );
      const quoted = logs.some((log) => inOrder(log, parts) || rule.exitCodes !== undefined);
      expect(quoted, `${rule.id}: ${rule.error}`).toBe(true);
    }
  });

  it('names only inputs that exist', () => {
    const known = new Set(Object.keys(INPUTS));
    const named = [...troubleshootingMarkdown().matchAll(/inputs? `([a-z-]+)/g)].map((found) => found[1] ?? '');
    expect(named.length).toBeGreaterThan(30);
    expect(named.filter((name) => !known.has(name))).toEqual([]);
  });
});

function inOrder(text: string, parts: readonly string[]): boolean {
  let from = 0;
  for (const part of parts) {
    const at = text.indexOf(part, from);
    if (at < 0) return false;
    from = at + part.length;
  }
  return true;
}
