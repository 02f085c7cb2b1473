import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { createAuthority } from '../../certificates/authority.js';
import { authorities } from './authorities.js';

describe('the input ca-bundle', () => {
  const base = mkdtempSync(join(tmpdir(), 'authorities-test-'));
  let [one, other] = ['', ''];
  beforeAll(async () => {
    one = (await createAuthority('one')).certificate;
    other = (await createAuthority('other')).certificate;
    writeFileSync(join(base, 'one.pem'), `# a company\n${one}`);
    writeFileSync(join(base, 'both.pem'), `${other}\n${one}`);
    writeFileSync(join(base, 'none.pem'), 'nothing');
    writeFileSync(join(base, 'broken.pem'), '-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n');
  });

  const read = (given: string | undefined): { found: readonly string[]; problems: readonly string[] } => {
    const problems: string[] = [];
    const found = authorities(given, base, (message) => problems.push(message));
    return { found: found.map(({ name, certificate }) => `${name} ${certificate}`), problems };
  };

  it('takes files, each certificate once', () => {
    expect(read('one.pem\n\n both.pem \n')).toEqual({
      found: [`gitlab-dind-ca-1 ${one}`, `gitlab-dind-ca-2 ${other}`],
      problems: [],
    });
    expect(read(undefined)).toEqual({ found: [], problems: [] });
  });

  it('takes the certificates themselves', () => {
    expect(read(other).found).toEqual([`gitlab-dind-ca-1 ${other}`]);
  });

  it('tells all that is wrong', () => {
    const { found, problems } = read('missing.pem\nnone.pem\nbroken.pem');
    expect(found).toEqual([]);
    expect(problems).toHaveLength(3);
    expect(problems[0]).toContain('missing.pem cannot be read');
    expect(problems[1]).toBe('none.pem has no certificate in PEM form (-----BEGIN CERTIFICATE-----)');
    expect(problems[2]).toContain('certificate 1 of broken.pem cannot be read');
  });
});
