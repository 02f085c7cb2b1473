import { describe, expect, it } from 'vitest';
import { Masker } from './masking.js';
import { Trace } from './trace.js';

const collect = (values: readonly string[] = []): { trace: Trace; text: () => string } => {
  const parts: string[] = [];
  return {
    trace: new Trace(
      (_, text) => void parts.push(text),
      new Masker(values),
      () => 1_700_000_000_500,
    ),
    text: () => parts.join(''),
  };
};
const frame = (text: string | Buffer): { stream: 'stdout'; data: Buffer } => ({
  stream: 'stdout',
  data: Buffer.from(text),
});

describe('Masker', () => {
  it('replaces values, the longest first', () => {
    expect(new Masker(['secret', 'secret-long', '']).mask('a secret-long and a secret')).toBe(
      'a [MASKED] and a [MASKED]',
    );
  });
  it('replaces what follows the prefixes of GitLab tokens and secrets in addresses', () => {
    const masked = new Masker([]).mask('glpat-abc.DEF=1 https://x/?private_token=abc&y=1');
    expect(masked).toBe('glpat-[MASKED] https://x/?private_token=[MASKED]&y=1');
  });
});

describe('Trace', () => {
  it('masks a secret that comes in pieces', async () => {
    const { trace, text } = collect(['s3cret-value']);
    for (const part of ['token: s3c', 'ret-va', 'lue\nnext']) await trace.frame(frame(part));
    expect(text()).toBe('token: [MASKED]\n');
    await trace.flush();
    expect(text()).toBe('token: [MASKED]\nnext\n');
  });

  it('keeps characters whole that are cut in two', async () => {
    const { trace, text } = collect();
    const bytes = Buffer.from('größe\n');
    await trace.frame(frame(bytes.subarray(0, 3)));
    await trace.frame(frame(bytes.subarray(3)));
    expect(text()).toBe('größe\n');
  });

  it('passes on a line without an end before it fills the memory', async () => {
    const { trace, text } = collect();
    await trace.frame(frame('x'.repeat(70_000)));
    expect(text()).toHaveLength(70_000);
  });

  it('writes sections as GitLab Runner does', async () => {
    const { trace, text } = collect();
    await trace.section('step_script', 'Header', () => trace.line('inside'));
    expect(text()).toBe(
      'section_start:1700000000:step_script\r\u001b[0K\u001b[0K\u001b[36;1mHeader\u001b[0;m\n\u001b[0Kinside\nsection_end:1700000000:step_script\r\u001b[0K',
    );
  });
});
