import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { KEYWORDS, refusedKeywords, remedy, tokenKeywords, type Keyword } from '../../../src/gitlab/keywords/index.js';
import { ROOT } from '../../runner.js';
import { SCHEMA_KEYWORDS } from './schema-keywords.js';
import { check, errors, plan } from './support.js';

const keywords = Object.keys(KEYWORDS) as Keyword[];

/** What editors accept and a GitLab server does not. */
const ONLY_THE_SCHEMA = ['artifacts:reports:license_management'];

/** A keyword that is in the table itself, by the keyword that it is elsewhere too, or with one that is refused whole. */
function isListed(keyword: string): boolean {
  const parts = keyword.split(':');
  const refused = parts.some((_, end) => statusOf(parts.slice(0, end + 1).join(':')) === 'refused');
  const elsewhere = parts.some((_, start) => {
    const rest = parts.slice(start).join(':');
    return start < parts.length - 1 && [rest, `workflow:${rest}`].some((name) => statusOf(name) !== undefined);
  });
  return refused || elsewhere || statusOf(keyword) !== undefined;
}

function statusOf(keyword: string): string | undefined {
  return keywords.find((known) => known === keyword) === undefined ? undefined : KEYWORDS[keyword as Keyword].status;
}

describe('the table of keywords', () => {
  it("has every keyword of GitLab's schema", () => {
    const missing = SCHEMA_KEYWORDS.filter((keyword) => !isListed(keyword));
    expect(missing.filter((keyword) => keyword !== '!reference')).toEqual(ONLY_THE_SCHEMA);
  });

  it('has what every keyword stands below', () => {
    const orphans = keywords.filter((keyword) => {
      const parent = keyword.slice(0, Math.max(0, keyword.lastIndexOf(':')));
      return parent !== '' && statusOf(parent) === undefined;
    });
    expect(orphans).toEqual([]);
  });

  it('is what the document shows, row by row', () => {
    const text = readFileSync(`${ROOT}/docs/keywords.md`, 'utf8');
    const rows = [...text.matchAll(/^\| `([^`]+)` +\| \S+ ([a-z ]+?) +\| (.*?) *\|$/gm)].map((row) => row.slice(1, 4));
    expect(rows).toEqual(keywords.map((keyword) => [keyword, KEYWORDS[keyword].status, KEYWORDS[keyword].note ?? '']));
  });

  it.each(keywords.filter((keyword) => !keyword.includes(':')))(
    'knows no more than the checks: %s',
    async (keyword) => {
      const files = [
        { [keyword]: null, job: { script: 'true' } },
        { job: { script: 'true', [keyword]: null } },
        { job: { trigger: 'group/project', [keyword]: null } },
        keyword === 'spec' ? `spec:\n---\njob: {script: 'true'}` : '',
      ];
      const found = await Promise.all(
        files.map((file) => errors(typeof file === 'string' ? file : JSON.stringify(file))),
      );
      expect(found.some((messages) => !/unknown keys|should implement|provide content/.test(messages.join()))).toBe(
        true,
      );
    },
  );

  it.each([
    ['id_tokens', { TOKEN: { aud: 'https://example.com' } }],
    ['identity', 'google_cloud'],
    ['secrets', { PASSWORD: { vault: 'a/b' } }],
    ['dast_configuration', { site_profile: 'a' }],
    ['run', [{ name: 'one', script: 'true' }]],
  ] as const)('gives the reason why a run refuses %s', async (keyword, value) => {
    const job = { ...(keyword === 'run' ? {} : { script: 'true' }), [keyword]: value };
    const planned = await plan(JSON.stringify({ job }));
    expect(planned.jobs[0]?.unsupported).toMatchObject([
      { message: `job: \`${keyword}\` is not supported`, hint: remedy(keyword) },
    ]);
    expect([...refusedKeywords(), ...tokenKeywords()]).toContain(keyword);
  });

  it.each([
    [{ job: { script: 'true', befor_script: 'a' } }, 'did you mean before_script?'],
    [{ job: { script: 'true', artifacts: { path: ['a'] } } }, 'did you mean paths?'],
    [{ job: { scrpt: 'true' } }, 'did you mean script?'],
    [{ job: { script: 'true' }, stagse: ['a'] }, 'did you mean stages?'],
    [{ stages: ['build'], job: { script: 'true', stage: 'biuld' } }, 'did you mean build?'],
    [{ build: { script: 'true' }, job: { script: 'true', needs: ['buld'] } }, 'did you mean build?'],
    [{ job: { stage: 'test' } }, undefined],
    [{ job: { script: 'true', frobnicate: 'a' } }, undefined],
  ])('has what may have been meant in %j', async (file, hint) => {
    const { errors: found } = await check(JSON.stringify(file));
    expect(found[0]?.hint).toBe(hint);
  });

  it('names nothing else that is refused whole', () => {
    expect([...refusedKeywords(), ...tokenKeywords()]).toHaveLength(5);
  });
});
