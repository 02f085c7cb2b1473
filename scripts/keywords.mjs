// Makes docs/keywords.md from the table that the checks of pipeline files use.
import { importSource } from './lib.mjs';

const SYMBOLS = { supported: '✅', differs: '🔶', refused: '⛔', 'not applicable': '➖' };

/** The document as Markdown. */
export async function keywordsDocument() {
  const { FILE_KEYWORDS } = await importSource('gitlab/keywords/file.ts');
  const { CONTAINER_KEYWORDS, JOB_KEYWORDS } = await importSource('gitlab/keywords/job.ts');
  const { FILES_KEYWORDS } = await importSource('gitlab/keywords/files.ts');
  const groups = {
    'The pipeline file': FILE_KEYWORDS,
    Jobs: JOB_KEYWORDS,
    'Images and services': CONTAINER_KEYWORDS,
    'Artifacts and caches': FILES_KEYWORDS,
  };
  const all = Object.values(groups).flatMap((group) => Object.values(group));
  const number = (status) => all.filter((support) => support.status === status).length;
  return [
    '# Keywords, compared with GitLab',
    '',
    'Made by `scripts/tables.mjs` from `src/gitlab/keywords/`, the table that the checks of a pipeline file use.',
    'A keyword that is not in it is an error of the file, here as on GitLab.',
    '',
    '| Status | Keywords | Meaning |',
    '| --- | ---: | --- |',
    `| ${sign('supported')} | ${number('supported')} | as on GitLab |`,
    `| ${sign('differs')} | ${number('differs')} | honoured, with the difference that is named |`,
    `| ${sign('refused')} | ${number('refused')} | a run says it with the line and does not start (exit code 2); \`unsupported: warn\` runs all the same, without it |`,
    `| ${sign('not applicable')} | ${number('not applicable')} | checked, and without effect: it is about a GitLab server or its pages |`,
    '',
    ...Object.entries(groups).flatMap(([title, group]) => [
      `## ${title}`,
      '',
      '| Keyword | Status | |',
      '| --- | --- | --- |',
      ...Object.entries(group).map(
        ([keyword, { status, note }]) => `| \`${keyword}\` | ${sign(status)} | ${note ?? ''} |`,
      ),
      '',
    ]),
    'Also as on GitLab: `!reference`, YAML anchors and merge keys, hidden jobs, expansion of variables, `[skip ci]`.',
    'Predefined variables, and feature flags of the runner: [variables.md](variables.md).',
    '',
  ].join('\n');
}

function sign(status) {
  return `${SYMBOLS[status]} ${status}`;
}
